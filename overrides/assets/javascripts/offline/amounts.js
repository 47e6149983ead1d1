/** What saving the whole guide takes, and what has changed since. Pure. */

/** @typedef {import("./kept.js").List} List */

/** Sums of some files. @param {import("./kept.js").File[]} files */
const sum = (files) => ({
  files: files.length,
  bytes: files.reduce((all, [, bytes]) => all + bytes, 0),
  transfer: files.reduce((all, [, , transfer]) => all + transfer, 0),
});

/** @param {List} list */
export const all = ({ files }) => sum(Object.values(files));

/** The files of a newer list that differ from those of an older one. @param {List} list @param {Pick<List, "files">} before */
export const changed = ({ files }, before) =>
  sum(Object.entries(files).filter(([path, [digest]]) => before.files[path]?.[0] != digest).map(([, file]) => file));

/** How many pages there are; the home page is one. @param {List} list */
export const pages = ({ files }) => Object.keys(files).filter((path) => !path || path.endsWith("/")).length;

/** @param {number} bytes */
export const size = (bytes) => (bytes < 1e5 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
