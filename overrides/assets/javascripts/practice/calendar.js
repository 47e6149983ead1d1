/** A study plan as a calendar file (iCalendar, RFC 5545). Pure. */
import { later } from "./days.js";

/** @typedef {import("./planner.js").Task} Task */

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, (char) => "\\" + char).replace(/\r?\n/g, "\\n");

/** A line of at most 75 bytes, continued on the next one after a space; no character is cut in two. @param {string} line */
export function fold(line) {
  const encoder = new TextEncoder();
  const lines = [""];
  for (const char of line) {
    const last = lines.length - 1;
    if (encoder.encode(lines[last] + char).length > (last ? 74 : 75)) lines.push(char);
    else lines[last] += char;
  }
  return lines.join("\r\n ");
}

/**
 * One all-day event for each study day, with what to do in its description.
 * @param {readonly Task[]} tasks
 * @param {{ exam: string, stamp: number, site: string, name: string }} about `stamp` in milliseconds, `site` where links begin
 */
export function calendar(tasks, { exam, stamp, site, name }) {
  const compact = (/** @type {string} */ day) => day.replaceAll("-", "");
  const time = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, "");
  const host = site.replace(/^https?:\/\//, "").replace(/[/:].*$/, "") || "localhost";
  const days = [...new Set(tasks.map(({ day }) => day))];
  const event = (/** @type {string} */ day, /** @type {string} */ kind, /** @type {string} */ summary, /** @type {string} */ text) => [
    "BEGIN:VEVENT", `UID:${kind}-${compact(day)}@${host}`, `DTSTAMP:${time}`, `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(later(day, 1))}`, `SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(text)}`, "TRANSP:TRANSPARENT", "END:VEVENT"];
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${escaped(name)}//Study plan//EN`, "CALSCALE:GREGORIAN",
    ...days.flatMap((day) => {
      const own = tasks.filter((task) => task.day == day);
      const minutes = own.reduce((sum, task) => sum + task.minutes, 0);
      return event(day, "study", `Study ${minutes} min: ${own[0].title}`,
        own.map((task) => `${task.minutes} min ${task.title}\n${new URL(task.href, site)}`).join("\n"));
    }),
    ...event(exam, "exam", "Exam day", "No study today."), "END:VCALENDAR"];
  return lines.map(fold).join("\r\n") + "\r\n";
}
