import assert from "node:assert/strict";
import { test } from "node:test";
import { daysBetween, later, weekOf } from "../../overrides/assets/javascripts/practice/dates.js";
import { isFree, isOff, ranges, trouble, works, written } from "../../overrides/assets/javascripts/practice/days-off.js";
import { complete, plan } from "../../overrides/assets/javascripts/practice/planner.js";
import { random } from "../../overrides/assets/javascripts/practice/random.js";
import { begins, HORIZON, minutesADay, studyDays } from "../../overrides/assets/javascripts/practice/study-days.js";

const WEIGHTS = { one: 13, two: 16, three: 21, four: 20, five: 18, six: 13 };
/** @type {any[]} */
const LESSONS = Object.keys(WEIGHTS).flatMap((section) => Array.from({ length: 7 }, (_, i) => ({
  href: `${section}/${i}/`, title: `${section} ${i}`, section, objective: section, topics: [`${section}-${i}`],
  weight: WEIGHTS[/** @type {keyof typeof WEIGHTS} */ (section)] / 7, minutes: 20, brief: 6, checks: [], practice: Array.from({ length: 12 }) })));
const TIMES = { today: "2026-11-23", exam: "2027-02-15", hours: 8, off: "0", free: "2026-12-24/2026-12-26" };

/** @param {object} [fields] @returns {any} */
const facts = (fields) => ({
  lessons: LESSONS, weights: WEIGHTS, known: new Map(), read: new Set(), practiced: new Set(), mocks: [], answered: true, ...fields });
/** @param {string} prefix @param {number} share */
const knowing = (prefix, share) => new Map(LESSONS.filter(({ href }) => href.startsWith(prefix)).map(({ href }) => [href, share]));
/** @param {readonly { minutes: number }[]} tasks */
const minutes = (tasks) => tasks.reduce((sum, task) => sum + task.minutes, 0);

/** Facts and times of all kinds. @param {string} seed */
function anyCase(seed) {
  const next = random(seed);
  const pick = (/** @type {number} */ most) => Math.floor(next() * most);
  const today = later("2026-01-01", pick(400));
  const off = [0, 1, 2, 3, 4, 5, 6].filter(() => next() < 0.3).slice(0, 6).join("");
  const free = written(Array.from({ length: pick(4) }, () => {
    const from = later(today, pick(100));
    return { from, to: later(from, pick(12)) };
  }));
  const some = (/** @type {number} */ share) => new Set(LESSONS.filter(() => next() < share).map(({ href }) => href));
  const read = some(0.3);
  return {
    times: { today, exam: later(today, pick(220)), hours: 1 + pick(30), off, free },
    facts: facts({
      known: new Map(LESSONS.map(({ href }) => [href, next()])), read, practiced: new Set([...read].filter(() => next() < 0.5)),
      answered: next() < 0.7, mocks: Array.from({ length: pick(3) }, () => later(today, -pick(10))) }),
  };
}

test("study days leave out days off, single ones and ranges, the exam and what follows", () => {
  assert.deepEqual(studyDays({ ...TIMES, today: "2026-12-22", exam: "2026-12-29" }).map(({ day }) => day), ["2026-12-22", "2026-12-23", "2026-12-28"]);
  for (const exam of ["2026-11-23", "2026-11-01"]) assert.deepEqual(studyDays({ ...TIMES, exam }), []);
});

test("a plan begins at most half a year before the exam", () => {
  const times = { ...TIMES, exam: "2029-11-23" };
  assert.equal(begins(times), later(times.exam, -HORIZON));
  assert.ok(studyDays(times).every(({ day, monday, before }) => before == daysBetween(day, times.exam) && before <= HORIZON && monday == weekOf(day)));
  assert.equal(begins(TIMES), TIMES.today);
});

test("a plan keeps to its days and its hours, whatever is asked", () => {
  let full = 0;
  for (let round = 0; round < 250; round++) {
    const { times, facts: known } = anyCase(`plan ${round}`);
    const found = plan(known, times);
    const on = works(times.off, times.free);
    /** @type {Map<string, number>} */
    const weeks = new Map();
    for (const { day, minutes: own } of found.tasks) {
      assert.ok(on(day) && day >= times.today && day < times.exam, JSON.stringify({ day, times }));
      assert.ok(own > 0 && Number.isInteger(own));
      weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + own);
    }
    for (const { monday, room } of found.weeks) {
      assert.ok((weeks.get(monday) ?? 0) <= room, `${monday}: ${weeks.get(monday)} of ${room}`);
      assert.ok(room <= times.hours * 60);
    }
    assert.equal(found.weeks.flatMap(({ tasks }) => tasks).length, found.tasks.length);
    assert.equal(new Set(found.tasks.map(({ id }) => id)).size, found.tasks.length);
    assert.deepEqual(found, plan(known, times));
    full += Number(found.tasks.some(({ kind }) => kind == "practice"));
  }
  assert.ok(full > 100); // the cases are not all empty
});

test("every lesson is planned once, or done, or said to be left out; practice comes on a later day", () => {
  for (let round = 0; round < 150; round++) {
    const { times, facts: known } = anyCase(`once ${round}`);
    const found = plan(known, times);
    for (const lesson of LESSONS) {
      const own = found.tasks.filter((task) => task.lesson == lesson);
      const reads = own.filter(({ kind }) => kind != "practice");
      const knows = (known.known.get(lesson.href) ?? 0) >= 0.8;
      assert.ok(reads.length <= 1 && own.length - reads.length <= 1);
      if (known.read.has(lesson.href)) assert.equal(reads.length, 0);
      if (knows || known.practiced.has(lesson.href)) assert.equal(own.length - reads.length, 0);
      if (reads[0] && own.length > 1) assert.ok(own.some(({ kind, day }) => kind == "practice" && day > reads[0].day));
      const open = !known.read.has(lesson.href) || !(knows || known.practiced.has(lesson.href));
      assert.equal(open, Boolean(own[0]) || found.left.includes(lesson), lesson.href);
      if (found.brief.includes(lesson)) assert.deepEqual(own.map(({ kind }) => kind), ["brief"]);
    }
  }
});

test("with enough time all is read in full: the heaviest section first, lessons in their order", () => {
  const found = plan(facts(), { ...TIMES, hours: 12 });
  assert.ok(complete(facts(), { ...TIMES, hours: 12 }));
  assert.deepEqual([found.brief, found.left, found.mocks], [[], [], 0]);
  const read = found.tasks.flatMap(({ kind, lesson }) => (kind == "lesson" ? [lesson?.href ?? ""] : []));
  assert.deepEqual([...new Set(read.map((href) => href.split("/")[0]))], ["three", "four", "five", "two", "one", "six"]);
  for (const section of Object.keys(WEIGHTS))
    assert.deepEqual(read.filter((href) => href.startsWith(section)), LESSONS.filter((lesson) => lesson.section == section).map(({ href }) => href));
});

test("what is known is read in brief and not practiced", () => {
  const found = plan(facts({ known: knowing("three", 0.8) }), TIMES);
  const own = found.tasks.filter(({ lesson }) => lesson?.section == "three");
  assert.deepEqual([...new Set(own.map(({ kind, minutes: own }) => `${kind} ${own}`))], ["brief 6"]);
  assert.ok(!found.brief.some(({ section }) => section == "three")); // that is for want of time
});

test("too little time: all in brief before any in full, and heavy and weak sections in full first", () => {
  const times = { ...TIMES, exam: "2026-12-21" };
  const weak = plan(facts({ known: new Map([...knowing("four", 0.1), ...knowing("five", 0.7)]) }), times);
  assert.ok(!complete(facts(), times));
  assert.deepEqual(weak.left, []);
  const full = (/** @type {string} */ section) => weak.tasks.filter(({ kind, lesson }) => kind == "lesson" && lesson?.section == section).length;
  assert.ok(weak.brief.length > 20);
  assert.equal(full("four"), 7);
  assert.ok(full("five") <= 1);
  const brief = (/** @type {string} */ section) => plan(facts(), times).brief.filter((lesson) => lesson.section == section).length;
  assert.ok(brief("three") <= 1 && brief("one") == 7 && brief("six") == 7); // by weight, when all is unknown
  assert.ok(plan(facts(), { ...times, exam: "2026-11-29", hours: 2 }).left.length > 0);
});

test("more hours never leave more out", () => {
  const out = [2, 4, 6, 8, 12, 20].map((hours) => plan(facts(), { ...TIMES, exam: "2026-12-28", hours })).map(({ brief, left }) => brief.length + 2 * left.length);
  assert.deepEqual(out, [...out].sort((a, b) => b - a));
});

test("the last two days hold reviews and old mistakes, no more than half an hour of each", () => {
  const found = plan(facts(), { ...TIMES, off: "", hours: 20 });
  const last = found.tasks.filter(({ day }) => daysBetween(day, TIMES.exam) <= 2);
  assert.deepEqual(last.map(({ kind, minutes: own }) => [kind, own]), [["review", 30], ["wrong", 30], ["review", 30], ["wrong", 30]]);
  const eve = plan(facts(), { ...TIMES, exam: "2026-11-24" });
  assert.deepEqual(eve.tasks.map(({ kind }) => kind), ["review", "wrong"]);
  assert.equal(eve.left.length, LESSONS.length);
});

test("a mock exam in each of the last three weeks, but for one that was sat there, and never too large a share", () => {
  const before = (/** @type {any} */ found) => found.tasks.filter((/** @type {any} */ { kind }) => kind == "mock").map((/** @type {any} */ { day, size }) => [daysBetween(day, TIMES.exam), size]);
  assert.deepEqual(before(plan(facts(), TIMES)), [[16, 50], [9, 50], [3, 50]]); // Sunday is off
  assert.deepEqual(before(plan(facts({ mocks: ["2027-02-02"] }), TIMES)), [[16, 50], [3, 50]]);
  const few = plan(facts(), { ...TIMES, hours: 3, exam: "2026-12-21" });
  assert.deepEqual(few.tasks.filter(({ kind }) => kind == "mock").map(({ size }) => size), [25]);
  assert.equal(few.mocks, 2);
  assert.equal(plan(facts(), { ...TIMES, hours: 1 }).mocks, 3);
  const found = plan(facts(), { ...TIMES, hours: 4, exam: "2027-01-04" });
  assert.ok(minutes(found.tasks.filter(({ kind }) => kind == "mock")) <= 0.2 * minutes(found.weeks.map(({ room }) => ({ minutes: room }))));
});

test("nothing comes back on the first day of somebody who has answered nothing", () => {
  const reviews = (/** @type {boolean} */ answered) => plan(facts({ answered }), TIMES).tasks.filter(({ kind, day }) => kind == "review" && day == TIMES.today).length;
  assert.deepEqual([reviews(false), reviews(true)], [0, 1]);
});

test("single days off are lost, and weekdays off make the others longer", () => {
  assert.equal(minutesADay({ ...TIMES, hours: 6, off: "0" }), 60);
  assert.equal(minutesADay({ ...TIMES, hours: 6, off: "06" }), 72);
  const rooms = plan(facts(), { ...TIMES, hours: 6 }).weeks.map(({ room }) => room);
  assert.deepEqual(rooms.slice(0, 6), [360, 360, 360, 360, 180, 360]);
});

test("days off as text: sound, wrong, in order and each once", () => {
  assert.deepEqual(["", "06", "0123456", "00", "7", 6].map(isOff), [true, true, false, false, false, false]);
  assert.deepEqual(["", "2026-12-24/2026-12-26 2026-12-31", "2026-12-24/", "2026-02-30", "2026-12-26/2026-12-24", 3].map(isFree), [true, true, false, false, false, false]);
  assert.equal(written([{ from: "2026-12-31", to: "2026-12-31" }, ...ranges("2026-12-24/2026-12-26"), ...ranges("2026-12-31")]), "2026-12-24/2026-12-26 2026-12-31");
  assert.equal(trouble({ from: "2026-12-26", to: "2026-12-24" }), "The last day lies before the first.");
  assert.equal(trouble({ from: "2026-01-01", to: "2027-06-01" }), "A range has at most 366 days.");
  const on = works("0", "2026-12-24/2026-12-26");
  assert.deepEqual(["2026-12-23", "2026-12-24", "2026-12-26", "2026-12-27", "2026-12-28"].map(on), [true, false, false, false, true]);
});
