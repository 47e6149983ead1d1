/** Counting with days as YYYY-MM-DD, without a clock and without time zones; lessons need no more than days.js. Pure. */

const DAY = 864e5;

/** Noon of a day, so that no rounding falls on another one. @param {string} day */
export const noon = (day) => new Date(Date.parse(day + "T12:00:00Z"));

/** @param {string} day @param {number} days */
export const later = (day, days) => new Date(noon(day).getTime() + days * DAY).toISOString().slice(0, 10);

/** @param {string} from @param {string} to */
export const daysBetween = (from, to) => Math.round((noon(to).getTime() - noon(from).getTime()) / DAY);

/** Whether a text is a day of the calendar. @param {string} text */
export const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && later(text, 0) == text;

/** @param {string} day 0 is Sunday */
export const weekday = (day) => noon(day).getUTCDay();

/** Monday of the week of a day. @param {string} day */
export const weekOf = (day) => later(day, -((weekday(day) + 6) % 7));
