/** The page that stands in for one that was not saved: what can be read instead. */
import { el, find } from "../selfcheck/dom.js";
import { visited } from "./visited.js";

const site = new URL("../../../", import.meta.url);
const pages = await visited(site).catch(() => []);
const list = find(document, ".fg-kept");
list.append(...pages.map(({ href, title }) => el("li", {}, el("a", { href }, title))));
find(document, ".fg-kept__none").hidden = pages.length > 0;
find(document, "[data-fg-again]").addEventListener("click", () => location.reload());
