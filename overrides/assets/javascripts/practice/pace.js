/** Lets the browser paint between pieces of work, so that the reader sees the first of them at once. */

/** Milliseconds; a hidden tab paints nothing, and must not wait for it. */
const HIDDEN = 100;

/** Settles once what stands in the page was painted. @returns {Promise<unknown>} */
export const painted = () => new Promise((settle) => {
  requestAnimationFrame(() => setTimeout(settle));
  setTimeout(settle, HIDDEN);
});

/**
 * Makes ready what would be asked first before the reader begins, so that it stands there at once.
 * @param {import("./main.js").Practice} practice
 * @param {() => string | undefined} first its id, asked for once the page was painted
 */
export async function fetchFirst(practice, first) {
  await painted();
  const id = first();
  if (id) await practice.originals([id]).catch(() => {});
  new Date().toLocaleDateString(document.documentElement.lang || "en", { dateStyle: "long" }); // the first one takes long
}

/** A handful at a time keeps a connection busy and leaves the processor to the reader in between. */
const HANDFUL = 5;
/** As long as the longest mock exam. */
const MOST = 100;

/**
 * Fetches the questions of a series ahead, so that a lost connection does not end it. When that fails nothing is said: the
 * question that is asked then says so itself.
 * @param {import("./main.js").Practice} practice
 * @param {string[]} ids
 */
export async function fetchAhead(practice, ids) {
  await painted();
  const wanted = ids.slice(0, MOST);
  for (let i = 0; i < wanted.length; i += HANDFUL) await practice.originals(wanted.slice(i, i + HANDFUL)).catch(() => {});
}
