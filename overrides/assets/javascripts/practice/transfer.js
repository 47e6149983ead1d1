/**
 * The reader's records as one file, and what a file would bring. Pure: no storage, no clock, no page.
 *
 * @typedef {{ site: string, at: number | undefined, records: unknown[] }} File
 * @typedef {{ label: string, count: number, detail: string }} Row
 * @typedef {object} Comparison
 * @property {any[]} fresh records that are not stored yet, as they stand in the file
 * @property {number} known
 * @property {number[]} damaged their places in the file, from 1
 * @property {number[]} newer places of records that a newer version of the guide wrote
 * @property {number} voided stored answers and levels that count no more once the resets among `fresh` are added
 */
import { read, VERSION } from "../selfcheck/events.js";

const FORMAT = "field-guide-records";

/** The version of the file; each record has a version of its own. */
const EDITION = 1;

/** Bytes; far above any real export, and still read in seconds. */
export const LARGEST = 50e6;

/**
 * The file: a frame of four lines, then a record a line. What JSON cannot say is left out.
 * @param {unknown[]} records as they are stored, also those that cannot be read
 * @param {string} site path of the site
 * @param {number} at
 */
export function write(records, site, at) {
  const lines = records.flatMap((record) => {
    try {
      return JSON.stringify(record) ?? [];
    } catch {
      return [];
    }
  });
  const frame = { format: FORMAT, version: EDITION, site, at: new Date(at).toISOString() };
  const text = Object.entries(frame).map(([name, value]) => `"${name}": ${JSON.stringify(value)},\n`).join("");
  return { text: `{${text}"events": [\n${lines.join(",\n")}\n]}\n`, count: lines.length };
}

/** A text of a stranger in a sentence of ours. @param {unknown} text */
const quoted = (text) => `"${String(text).slice(0, 40)}${String(text).length > 40 ? "..." : ""}"`;

/**
 * What stands in a file, or in words why it is none of ours.
 * @param {string} text
 * @returns {File | { problem: string }}
 */
export function open(text) {
  if (!text.trim()) return { problem: "The file is empty." };
  /** @type {any} */
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    if (!text.slice(0, 200).includes(`"${FORMAT}"`)) return { problem: "The file is not an export of this guide: it is not JSON." };
    return { problem: /\]\s*\}\s*$/.test(text) ? "The file was changed: it is an export of this guide, but no valid JSON any more."
      : `The file is cut off: it is an export of this guide that ends in the middle, after ${text.length.toLocaleString("en")} characters.` };
  }
  const { format, version, site, at, events } = data ?? {};
  if (format !== FORMAT)
    return { problem: "The file is not an export of this guide: its format is " + (typeof format == "string" ? quoted(format) : "missing") + "." };
  if (!(Number.isInteger(version) && version > 0)) return { problem: "The file does not say which version of the format it has." };
  if (version > EDITION)
    return { problem: `The file was written by a newer version of this guide: its format is ${version}, this page reads up to ${EDITION}. Reload this page, or update your copy of the guide.` };
  if (!Array.isArray(events)) return { problem: "The file has no list of records." };
  const time = typeof at == "string" ? Date.parse(at) : NaN;
  return { site: typeof site == "string" ? site : "", at: Number.isNaN(time) ? undefined : time, records: events };
}

/** @param {Iterable<any>} events */
const voidsOf = (events) => new Set([...events].flatMap((event) => (event?.type == "reset" ? event.voids : [])));

/**
 * What the records of a file would add to those that are stored. An id that is stored already stays as it is stored.
 * @param {unknown[]} records
 * @param {any[]} stored
 * @returns {Comparison}
 */
export function compare(records, stored) {
  const ids = new Set(stored.map((record) => record?.id));
  /** @type {Comparison} */
  const found = { fresh: [], known: 0, damaged: [], newer: [], voided: 0 };
  /** @type {import("../selfcheck/events.js").LogEvent[]} */
  const events = [];
  records.forEach((/** @type {any} */ record, index) => {
    const event = read(record);
    if (!event) (Number.isInteger(record?.v) && record.v > VERSION ? found.newer : found.damaged).push(index + 1);
    else if (ids.has(event.id)) found.known++;
    else {
      ids.add(event.id);
      events.push(event);
      found.fresh.push(record);
    }
  });
  const [now, later] = [voidsOf(stored.map((record) => read(record))), voidsOf(events)];
  found.voided = stored.filter((record) => ["answer", "assess"].includes(record?.type) && later.has(record.id) && !now.has(record.id)).length;
  return found;
}

/** @type {Record<string, string>} */
const LABELS = {
  answer: "Answers to questions", assess: "Levels in the self-assessment", exam: "Mock exams", run: "Series of questions", flag: "Flags on questions",
  card: "Cards of glossary terms", wish: "Wishes for reviews and plan", reset: "Resets",
};

/** @param {number} count @param {string} one @param {string} [many] */
export const amount = (count, one, many = one + "s") => `${count.toLocaleString("en")} ${count == 1 ? one : many}`;

/**
 * How many records there are of each kind.
 * @param {any[]} records
 * @returns {Row[]}
 */
export function counts(records) {
  const events = records.map((record) => read(record));
  const voided = voidsOf(events);
  /** @type {Map<string, any[]>} */
  const kinds = new Map(["answer", "assess", "exam"].map((type) => [type, []]));
  for (const event of events) {
    if (!event) continue;
    const type = Object.hasOwn(LABELS, event.type) ? event.type : "";
    kinds.get(type)?.push(event) ?? kinds.set(type, [event]);
  }
  const rows = [...kinds].map(([type, all]) => {
    const distinct = (/** @type {string} */ field) => [...new Set(all.map((event) => event[field]))];
    const lost = all.filter(({ id }) => voided.has(id)).length;
    const details = !all[0] ? [] : [
      type == "answer" ? "to " + amount(distinct("item").length, "question") : "",
      type == "assess" ? "in " + amount(distinct("skill").length, "skill") : "",
      type == "card" ? "of " + amount(distinct("term").length, "term") : "",
      type == "exam" ? "of " + amount(distinct("exam").length, "exam") : "",
      type == "" ? distinct("type").slice(0, 3).map(quoted).join(", ") : "",
      lost ? `${lost.toLocaleString("en")} reset` : "",
    ];
    return { label: LABELS[type] ?? "Other records", count: all.length, detail: details.filter(Boolean).join(", ") };
  });
  const unread = records.length - events.filter(Boolean).length;
  return unread ? [...rows, { label: "Records that cannot be read", count: unread, detail: "kept as they are" }] : rows;
}
