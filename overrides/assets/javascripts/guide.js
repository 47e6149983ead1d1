// On every page: opens search, changes colors, shows what a term means, starts the self-checks, the self-assessment,
// practice and the marks of a found word where a page has them, repairs what Material makes in the browser, and registers
// the worker that keeps pages for times without a network. All else is a module, loaded when it is needed, with a mount().
// budgets.toml counts every byte of this file.

const { document$, component$ } = /** @type {any} */ (window); // Material's, at the end of its bundle

/** @param {Event} event @param {string} selector @returns {HTMLElement | null | undefined} */
const at = ({ target }, selector) => /** @type {any} */ (target).closest?.(selector);

/** @param {string} part @param {string} [selector] what a page must have to need the part */
const start = async (part, selector = "*") => {
  if (document.querySelector(selector)) (await import(`./${part}.js`)).mount();
};

// After everything that the reader waits for. Browsers that refuse, in private windows for instance, work as before.
addEventListener("load", () => navigator.serviceWorker?.register(new URL("../../sw.js", import.meta.url)).catch(() => {}));

addEventListener("click", (event) => {
  if (at(event, "[data-fg-search]")) start("search");
  if (at(event, ".fg-colors")) start("colors");
});

addEventListener("keydown", (event) => {
  if (event.key == "Escape") hide();
  if (event.metaKey || event.ctrlKey || event.altKey || !"/sf".includes(event.key)) return;
  if (at(event, "dialog,input:not([type=radio],[type=checkbox]),select,textarea,[contenteditable]")) return;
  event.preventDefault();
  start("search");
});

// The short definition of a term, the full title of a source: their `title`, which a keyboard cannot reach. Material's
// tooltips do the same, but prepare each of a hundred links while the page loads.
const tip = Object.assign(document.createElement("div"), { id: "fg-tip", role: "tooltip" });
/** @type {HTMLElement | null} */
let owner = null;

function hide() {
  owner?.setAttribute("title", tip.textContent);
  owner?.removeAttribute("aria-describedby");
  owner = null;
  tip.remove();
}

/** @param {Event} event */
function show(event) {
  const link = at(event, ".md-content a[title],#fg-tip,[aria-describedby=fg-tip]");
  if (link == tip || link == owner) return;
  hide();
  if (!link) return;
  owner = link;
  tip.textContent = link.title;
  link.removeAttribute("title");
  link.setAttribute("aria-describedby", "fg-tip");
  document.body.append(tip);
  const { left, bottom } = link.getClientRects()[0];
  tip.style.translate = `${Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 8))}px ${bottom + scrollY}px`;
}
addEventListener("mouseover", show);
addEventListener("focusin", show);
addEventListener("focusout", hide);

/** A table wider than the screen scrolls in its own box, which a keyboard must reach. */
function reach() {
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".md-typeset__scrollwrap"))) {
    box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  }
}
addEventListener("resize", reach);

document$.subscribe(() => {
  hide();
  setTimeout(reach, 100);
  if (location.search.includes("highlight")) start("mark");
  start("selfcheck/main", ".fg-item, [data-fg-progress]");
  start("skills/main", ".fg-skills");
  start("practice/main", ".fg-practice");
});

// A button that copies code is no landmark of the page, though Material wraps each in a <nav>.
component$.subscribe((/** @type {{ref: HTMLElement}} */ { ref }) => {
  ref.parentElement?.querySelector(":scope>.md-code__nav")?.setAttribute("role", "none");
});
