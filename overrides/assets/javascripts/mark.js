// Marks on a page the words for which search found it, without touching the page's elements.

const CHARACTER = /[\p{L}\p{N}]/u;

/** Mark the words that the address names, and take them out of the address. */
export function mount() {
  const address = new URL(location.href);
  const words = address.searchParams.getAll("highlight").flatMap((text) => text.toLowerCase().split(/\s+/));
  if (!words.length) return;
  address.searchParams.delete("highlight");
  history.replaceState(history.state, "", address);
  const root = document.querySelector("[data-pagefind-body]");
  if (!root || !("highlights" in CSS)) return;
  // Search compares stems, so `batching` was found by `batch`.
  const stems = words.filter(Boolean).map((word) => word.replace(/(?<=\w{4})(?:ing|ed|es|s)$/, ""));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? "").toLowerCase();
    for (const stem of stems) {
      for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
        if (at && CHARACTER.test(text[at - 1])) continue;
        let end = at + stem.length;
        while (end < text.length && CHARACTER.test(text[end])) end += 1;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("fg-search", new Highlight(...ranges));
}
