/**
 * Which lessons a plan has room for, in full or in brief, and on which day each is read and practiced. Pure.
 *
 * @typedef {import("./planner.js").Task} Task
 * @typedef {import("./lessons.js").Lesson} Lesson
 * @typedef {{ lesson: Lesson, kind: "lesson" | "brief", read: number, practice: number, value: number }} Open minutes to read and
 *   to practice it, and what a minute is worth
 * @typedef {{ day: string, free: number, first: boolean, week: number }} Slot a day, its free minutes, whether it begins a week,
 *   and the free minutes of that week
 * @typedef {{ placed: Task[], brief: Lesson[], left: Lesson[] }} Packed lessons that are read in brief for want of time, and
 *   those that found no room
 */

/**
 * @param {readonly import("./planner.js").Day[]} days
 * @param {number} room minutes a day
 * @param {readonly Task[]} taken what stands in the plan already
 * @returns {Slot[]}
 */
export function slots(days, room, taken) {
  const free = new Map(days.map(({ day }) => [day, room]));
  for (const { day, minutes } of taken) if (free.has(day)) free.set(day, (free.get(day) ?? 0) - minutes);
  /** @type {Map<string, number>} */
  const weeks = new Map();
  for (const { day, monday } of days) weeks.set(monday, (weeks.get(monday) ?? 0) + (free.get(day) ?? 0));
  return days.map(({ day, monday }, i) =>
    ({ day, free: free.get(day) ?? 0, first: monday != days[i - 1]?.monday, week: weeks.get(monday) ?? 0 }));
}

/**
 * Puts lessons on days. A task is never cut: it may make its day longer by half of itself, and later days of the same week
 * shorter, but no week longer. Practice comes on a later day than its lesson, and before new lessons of its day.
 * @param {readonly Open[]} queue in the order in which they are read
 * @param {readonly Slot[]} days
 * @returns {Task[] | undefined} nothing if not all fit
 */
export function place(queue, days) {
  /** @type {Task[]} */
  const placed = [];
  const unread = queue.filter(({ read }) => read).reverse();
  const ready = queue.filter(({ read }) => !read);
  let [till, left] = [0, 0]; // minutes free up to and with this day, and in its week
  for (const { day, free, first, week } of days) {
    if (first) [till, left] = [0, week];
    till += free;
    /** @param {number} minutes */
    const fits = (minutes) => minutes <= left && minutes / 2 <= till;
    /** @param {Task["kind"]} kind @param {Lesson} lesson @param {number} minutes */
    const put = (kind, lesson, minutes) => {
      placed.push({ id: `${kind == "practice" ? kind : "read"} ${lesson.href}`, day, minutes, kind, lesson });
      [till, left] = [till - minutes, left - minutes];
    };
    /** @type {Open[]} */
    const tomorrow = [];
    for (;;) {
      const old = ready.findIndex(({ practice }) => fits(practice));
      const one = old >= 0 ? ready.splice(old, 1)[0] : fits(unread.at(-1)?.read ?? Infinity) ? unread.pop() : undefined;
      if (!one) break;
      if (old >= 0) put("practice", one.lesson, one.practice);
      else put(one.kind, one.lesson, one.read);
      if (old < 0 && one.practice) tomorrow.push(one);
    }
    ready.push(...tomorrow);
  }
  return unread[0] || ready[0] ? undefined : placed;
}

/**
 * All lessons in full with their practice. Where they do not fit: as many as fit in brief, so that no part of the exam is
 * blank; then those in full that are worth most a minute, each with its practice, as a lesson without its questions is half
 * a lesson.
 * @param {readonly Open[]} queue in the order in which they are read
 * @param {readonly Slot[]} days
 * @returns {Packed}
 */
export function pack(queue, days) {
  const all = place(queue, days);
  if (all) return { placed: all, brief: [], left: [] };
  /** @type {Map<Open, Open>} how each is done */
  const chosen = new Map();
  /** @type {Task[]} */
  let placed = [];
  /** @param {Open} open @param {Open} form */
  const add = (open, form) => {
    const before = chosen.get(open);
    chosen.set(open, form);
    const tried = place(queue.flatMap((one) => chosen.get(one) ?? []), days);
    if (tried) placed = tried;
    else if (before) chosen.set(open, before);
    else chosen.delete(open);
  };
  const best = [...queue].sort((a, b) => b.value - a.value);
  for (const open of best) if (open.read) add(open, { ...open, kind: "brief", read: open.lesson.brief, practice: 0 });
  for (const open of best) if (open.kind == "lesson") add(open, open);
  const lessons = (/** @type {(open: Open) => boolean} */ which) => queue.filter(which).map(({ lesson }) => lesson);
  return {
    placed, left: lessons((open) => !chosen.has(open)),
    brief: lessons((open) => open.kind == "lesson" && chosen.get(open)?.kind == "brief"),
  };
}
