/** A study plan as a calendar file (iCalendar, RFC 5545). Pure. */
import { later } from "./dates.js";

/**
 * @typedef {{ uid: string, day: string, summary: string, text: string }} Entry of a whole day; the same `uid` in a later file
 *   replaces it
 * @typedef {{ site: string, stamp: number, name: string }} About `site` makes ids unique, `stamp` in milliseconds
 */

/** Text as RFC 5545 wants it; what is no text at all is left out. @param {string} text */
const escaped = (text) =>
  text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ").replace(/[\\;,]/g, (char) => "\\" + char).replace(/\n/g, "\\n");

const encoder = new TextEncoder();

/** A line of at most 75 bytes, continued on the next one after a space; no character is cut in two. @param {string} line */
export function fold(line) {
  const lines = [""];
  let bytes = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (bytes + size > 75) {
      lines.push(" ");
      bytes = 1;
    }
    lines[lines.length - 1] += char;
    bytes += size;
  }
  return lines.join("\r\n");
}

/**
 * @param {readonly Entry[]} entries
 * @param {About} about
 */
export function calendar(entries, { site, stamp, name }) {
  const compact = (/** @type {string} */ day) => day.replaceAll("-", "");
  const time = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, "");
  const { host, pathname } = new URL(site);
  const home = (host + pathname).replace(/[^\w.-]+/g, "-").replace(/^-|-$/g, "");
  // Programs take an entry over only if it is a newer one: minutes grow with every file, and stay a 32-bit number.
  const sequence = Math.floor(stamp / 6e4);
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${escaped(name)}//Study plan//EN`, "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    `NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ uid, day, summary, text }) => [
      "BEGIN:VEVENT", `UID:${uid}@${home}`, `DTSTAMP:${time}`, `SEQUENCE:${sequence}`, `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(later(day, 1))}`, `SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(text)}`,
      "TRANSP:TRANSPARENT", "END:VEVENT"]),
    "END:VCALENDAR"];
  return lines.map(fold).join("\r\n") + "\r\n";
}
