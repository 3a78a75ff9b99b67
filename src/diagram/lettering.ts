/**
 * How labels are set. The picture is measured with these at build time and drawn with them in the browser, so
 * `flowchart.css` must not set another family or size. Pixels.
 */
export const lettering = {
  family: 'Atkinson Hyperlegible Next',
  /** The npm package that brings the font. */
  package: '@fontsource/atkinson-hyperlegible-next',
  size: 16,
  detailSize: 14,
  /** From one baseline to the next. */
  pitch: 20,
  /** From the middle of a row to its baseline. */
  baseline: 5.5,
  /** Width of a space. */
  space: 4.48,
  /** Widest line of a label before it wraps. */
  wrap: 190,
  /** Narrowest words of a node: boxes of like width read more calmly, but wide ones make a wide chart. */
  minWidth: 120,
} as const
