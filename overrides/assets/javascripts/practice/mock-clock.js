/** The clock of a mock exam: what it shows, what it says aloud, what it does when time is up or the device's clock is set. */
import { el } from "../selfcheck/dom.js";
import { announcement, clock as text, left, setBack } from "./exam.js";

/** @typedef {import("./exam.js").Exam} Exam */

/**
 * @param {Exam} begun
 * @param {HTMLElement} said a status region
 * @param {() => Exam | undefined} exam as the log has it now
 * @param {(content: { do: string } & Record<string, unknown>) => void} send
 * @param {() => void} up
 */
export function clock(begun, said, exam, send, up) {
  const face = el("span", { class: "fg-mock__clock", role: "timer" });
  let before = begun.seen;
  let rest = left(begun, begun.seen);
  let { shifted } = begun;

  /** Looks at the clock; the end is a moment, so it does not matter how seldom. */
  const tick = () => {
    let now = exam();
    if (!now || now.ended != undefined) return;
    const by = setBack(before, Date.now());
    before = Date.now();
    if (by) {
      send({ do: "shift", by });
      now = exam() ?? now;
    }
    const words = announcement(rest, (rest = left(now, Date.now())));
    if (words) said.textContent = words;
    const shown = rest == Infinity ? "No time limit" : text(rest) + " left";
    if (face.textContent != shown) face.textContent = shown;
    if (rest <= 0) up();
  };

  /** Another tab may have seen first that the clock was set. @param {Exam} now */
  const follow = (now) => {
    if (now.shifted != shifted) [shifted, before] = [now.shifted, Date.now()];
  };

  /**
   * Ticks while a place is in the page.
   * @param {HTMLElement} place
   * @param {() => void} look is called when the tab is hidden or shown
   * @param {() => void} gone is called when the reader has left for another page of the site
   * @returns {() => void} ends it
   */
  const run = (place, look, gone) => {
    let placed = false;
    const stop = () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
    const timer = setInterval(() => {
      placed ||= place.isConnected;
      if (place.isConnected) tick();
      else if (placed) {
        stop();
        gone();
      }
    }, 500);
    document.addEventListener("visibilitychange", look);
    return stop;
  };
  return { face, tick, follow, run };
}
