/** Days and numbers of the reviews in words. */
import { daysBetween, noon } from "./dates.js";

/** @param {number} count @param {string} one */
export const amount = (count, one) => `${count || "no"} ${count == 1 ? one : one + "s"}`;

/** @param {number} days */
export const inDays = (days) => (days <= 0 ? "today" : days == 1 ? "tomorrow" : `in ${days} days`);

/** @param {string} day @param {Intl.DateTimeFormatOptions} [style] */
export const date = (day, style = { dateStyle: "long" }) =>
  noon(day).toLocaleDateString(document.documentElement.lang || "en", { timeZone: "UTC", ...style });

/** "in 3 days, November 26, 2026" @param {string} day @param {string} today */
export const returns = (day, today) => `${inDays(daysBetween(today, day))}, ${date(day)}`;
