/** What is wrong with the storage, in words. Loaded only then. Pure. */

const UNSAVED = " Answers you give now are kept until you leave or reload this page.";

/**
 * @param {any} error
 * @param {any[]} [damaged] records that cannot be read
 */
export function explain(error, damaged) {
  if (damaged)
    return `Saved records that cannot be read: ${damaged.length} (${damaged.slice(0, 3).map((record) => record?.id).join(", ")}`
      + `${damaged.length > 3 ? " ..." : ""}). They are left out, not deleted.`;
  if (error?.name == "VersionError")
    return "A newer version of this guide saved your progress. It is left untouched." + UNSAVED;
  if (error?.name == "QuotaExceededError")
    return "The storage of this browser is full." + UNSAVED;
  return "This browser does not let the guide save your progress." + UNSAVED;
}
