// Search in a dialog, loaded when a reader opens it. Pagefind's index lies beside the pages, in small chunks.

import { mount as mark } from "./mark.js";

const site = new URL("../../", import.meta.url);
const STEP = 8;

/** @type {{dialog: HTMLDialogElement, input: HTMLInputElement, status: Element, list: Element, more: HTMLElement}} */
let parts;
/** @type {Promise<any> | undefined} */
let engine;
let shown = STEP;

/** Open the dialog; the words of the last search are still there, selected. */
export async function mount() {
  parts ??= await build();
  if (!parts.dialog.open) parts.dialog.showModal();
  parts.input.select();
  load().catch(fail);
}

function load() {
  engine ??= import(new URL("pagefind/pagefind.js", site).href).then(async (pagefind) => {
    await pagefind.options({ baseUrl: site.pathname, excerptLength: 22, highlightParam: "highlight" });
    await pagefind.init();
    return pagefind;
  });
  return engine;
}

/** @param {unknown} reason */
function fail(reason) {
  engine = undefined;
  console.warn("search:", reason);
  say("Search could not be loaded. The navigation and the glossary lead everywhere, too.");
}

/** @param {string} text */
function say(text) {
  parts.status.textContent = text;
}

async function build() {
  const holder = document.createElement("div");
  holder.innerHTML = `
    <link rel="stylesheet" href="${new URL("../stylesheets/search.css", import.meta.url).href}">
    <dialog class="fg-search md-typeset" aria-label="Search the guide">
      <form role="search">
        <input type="text" aria-label="Search" placeholder="Search the guide" autocomplete="off" autocapitalize="off"
          spellcheck="false" enterkeyhint="search">
        <button type="button" value="close">Close</button>
      </form>
      <p role="status"></p>
      <ol></ol>
      <button type="button" value="more" hidden>Show more results</button>
    </dialog>`;
  const find = (/** @type {string} */ selector) => /** @type {any} */ (holder.querySelector(selector));
  const made = {
    dialog: find("dialog"), input: find("input"), status: find("[role=status]"), list: find("ol"), more: find("[value=more]"),
  };
  const styled = new Promise((done) => (find("link").onload = find("link").onerror = done));
  document.body.append(holder);
  made.input.addEventListener("input", () => look(STEP));
  made.more.addEventListener("click", () => look(shown + STEP));
  made.dialog.addEventListener("click", click);
  made.dialog.addEventListener("keydown", move);
  find("form").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  await styled;
  return made;
}

/** @param {number} count how many pages to show at most */
async function look(count) {
  shown = count;
  const words = parts.input.value.trim();
  try {
    const found = await (await load()).debouncedSearch(words, {}, count === STEP ? 150 : 0);
    if (!found) return; // a newer search is on its way
    const pages = await Promise.all(found.results.slice(0, count).map((/** @type {any} */ result) => result.data()));
    if (words !== parts.input.value.trim()) return;
    const before = links().length;
    parts.list.replaceChildren(...pages.map(page));
    const total = found.results.length;
    parts.more.hidden = total <= count;
    say(words ? `${total || "No"} ${total === 1 ? "result" : "results"}` : "");
    if (count > STEP) links()[before]?.focus();
  } catch (reason) {
    fail(reason);
  }
}

/** A page and, below it, the sections where the words stand. @param {any} data */
function page(data) {
  const row = document.createElement("li");
  const sections = data.sub_results.filter((/** @type {any} */ sub) => sub.anchor && sub.url !== data.url);
  const best = [...sections].sort((a, b) => b.locations.length - a.locations.length).slice(0, 3);
  row.append(entry(data.url, data.meta.title, data.excerpt, data.meta.where));
  for (const sub of sections.filter((/** @type {any} */ one) => best.includes(one) && !/^h1$/.test(one.anchor.element))) {
    row.append(entry(sub.url, sub.title, sub.excerpt));
  }
  return row;
}

/** @param {string} url @param {string} title @param {string} excerpt @param {string} [where] */
function entry(url, title, excerpt, where) {
  const link = document.createElement("a");
  const text = document.createElement("span");
  const strong = document.createElement("strong");
  link.href = url;
  strong.textContent = title;
  // The excerpt is HTML, in which only <mark> is an element; the rest becomes text.
  excerpt.split(/<(\/?)mark>/).forEach((part, index, all) => {
    if (index % 2) return;
    const inert = document.createElement("template");
    inert.innerHTML = part;
    const node = document.createElement(all[index - 1] === "" ? "mark" : "span");
    node.textContent = inert.content.textContent;
    text.append(node);
  });
  link.append(...(where ? [Object.assign(document.createElement("small"), { textContent: where })] : []), strong, text);
  return link;
}

function links() {
  return /** @type {HTMLAnchorElement[]} */ ([...parts.list.querySelectorAll("a")]);
}

/** @param {MouseEvent} event */
function click(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const link = target.closest("a");
  if (link && (event.metaKey || event.ctrlKey || event.shiftKey)) return;
  if (link || target === parts.dialog || target.closest("[value=close]")) parts.dialog.close();
  if (link && new URL(link.href).pathname === location.pathname) setTimeout(mark, 50); // no new page to do it
}

/** Arrow keys go from the words through the results. @param {KeyboardEvent} event */
function move(event) {
  event.stopPropagation(); // Material has keys of its own for the page below
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const stops = [parts.input, ...links()];
  const at = stops.indexOf(/** @type {any} */ (document.activeElement));
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
}
