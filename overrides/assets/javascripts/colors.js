// The colors of the device, light, and dark, in turn. Loaded when a reader first asks for others; the choice is kept
// where Material keeps it, and partials/palette.html reads it before a page is painted.

const CHOICES = [
  { media: "(prefers-color-scheme)", scheme: "default" },
  { media: "(prefers-color-scheme: light)", scheme: "default" },
  { media: "(prefers-color-scheme: dark)", scheme: "slate" },
];

/** Take the next colors. */
export function mount() {
  const { body } = document;
  const now = body.getAttribute("data-md-color-media") ?? CHOICES[0].media;
  const index = (CHOICES.findIndex(({ media }) => media == now) + 1) % CHOICES.length;
  const color = CHOICES[index];
  body.setAttribute("data-md-color-scheme", color.scheme);
  if (index) body.setAttribute("data-md-color-media", color.media);
  else body.removeAttribute("data-md-color-media");
  /** @type {any} */ (window).__md_set("__palette", { index, color });
}
