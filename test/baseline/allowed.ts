/**
 * What the built files use although a browser of the baseline lacks it, and why nobody is worse off there. A path stands for
 * all below it.
 */
export const allowed: Readonly<Record<string, string>> = {
  'api.CSS.highlights_static': 'Words that were searched for are marked only where a browser can.',
  'api.Highlight': 'Behind the same question.',
  'css.selectors.highlight': 'A rule of its own: it styles those marks.',
  'api.Window.navigation': 'Asked for before it is used. Without it the page says that text choices are not kept.',
  'api.Navigator.connection': 'Tells of a reader who saves data, where a browser knows of it.',
  'api.Document.exitFullscreen': 'The button is hidden where the browser cannot, and the key F is answered in words.',
  'api.Document.fullscreenElement': 'The same.',
  'api.Document.fullscreenEnabled': 'Asks that.',
  'api.Element.requestFullscreen': 'The same.',
  'javascript.builtins.Intl.Segmenter': 'In Pagefind, which asks for it first.',
  'javascript.builtins.Error.captureStackTrace': 'In the library that writes Word files, which asks for it first.',

  'api.trustedTypes': 'Used where a browser has it: it is stricter than the others.',

  'css.at-rules.container': 'Without it the table of equivalents scrolls sideways.',
  'css.properties.container-type': 'The same.',
  'css.at-rules.media.forced-colors': 'A browser without it forces no colours.',
  'css.properties.forced-color-adjust': 'The same.',
  'css.at-rules.media.scripting': 'Its rules are repeated for browsers without it: src/integrations/scriptedStyles.ts.',
  'css.at-rules.page': 'Margins and page numbers of paper: elsewhere the printer’s own.',
  'css.properties.size': 'The same: the size of the paper.',
  'css.properties.break-after.avoid': 'Where pages break is nicer with it.',
  'css.properties.break-before.avoid': 'The same.',
  'css.properties.contain.inline-size': 'Without it a long caption makes its chart’s column wider.',
  'css.properties.content-visibility': 'Saves time only.',
  'css.selectors.details-content':
    'Opens readings on paper without a script; with one, src/components/openForPrint.ts does.',
  'css.properties.cursor': 'A finger has no pointer.',
  'css.properties.overscroll-behavior': 'Without it the page scrolls on when its dialog ends.',
  'css.properties.text-wrap': 'Lines are of more equal length with it.',
  'css.selectors.has': 'Text choices without a script. Where it is missing, and scripts too, the choices are hidden.',
  'css.selectors.-webkit-search-cancel-button': 'Hides a button that other browsers do not have.',
  'html.elements.dialog.closedby': 'A script closes the dialog too.',
  'html.global_attributes.autocapitalize': 'No keyboard that needs it lacks it.',
  'html.global_attributes.autocorrect': 'Without it the browser may correct a word of a search.',
}

/**
 * Names of our own, or of a library, that something newer has too. TypeScript, which knows what each is the name of, tells
 * of the newer one: tsconfig.browser.json.
 */
export const ownNames: readonly string[] = [
  'api.CSS.number_static',
  'api.CSS.s_static',
  'api.Element.role',
  'api.EventTarget.when',
  'api.MediaSource.handle',
  'api.Performance.memory',
  'api.RTCIceCandidate.address',
  'api.SVGTextPathElement.side',
  'api.Screen.orientation',
  'api.StorageManager.estimate',
  'javascript.builtins.Array.with',
  'javascript.builtins.Error.fileName',
  'javascript.builtins.SharedArrayBuffer.grow',
]
