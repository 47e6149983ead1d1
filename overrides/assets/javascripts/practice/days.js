/** The day on which somebody studies, as YYYY-MM-DD. Pure. */

/** The day in the reader's own time zone. @param {number} time */
export function localDay(time) {
  const date = new Date(time);
  const pad = (/** @type {number} */ value) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
