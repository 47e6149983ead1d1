/** Values that are computed once for each state of what they come from. Pure. */

/**
 * Makes functions that remember their value while `moment` says the same.
 * @param {() => string} moment
 */
export const keeper = (moment) =>
  /**
   * @template T
   * @param {() => T} compute
   * @returns {() => T}
   */
  (compute) => {
    /** @type {{ at: string, value: T } | undefined} */
    let last;
    return () => {
      const at = moment();
      if (last?.at != at) last = { at, value: compute() };
      return last.value;
    };
  };
