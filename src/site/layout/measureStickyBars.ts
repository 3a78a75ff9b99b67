/**
 * Sets how much of the screen the emergency line and the bar below it cover, so that the bar sticks below the line and what the
 * reader goes to comes below both. They wrap where letters are large or the screen is narrow, which the styles cannot know.
 */
const bars = [
  ['--emergency-size', document.querySelector('.emergency')],
  ['--bar-size', document.querySelector('[data-sticky-bar]')],
] as const

const [sheet] = document.styleSheets
// A rule, since the policy of the page forbids a `style` attribute.
if (sheet) measureWith(sheet.cssRules[sheet.insertRule(':root {}', sheet.cssRules.length)] as CSSStyleRule)

function measureWith({ style }: CSSStyleRule): void {
  const measure = (): void => {
    for (const [property, bar] of bars)
      if (bar) {
        const covers = getComputedStyle(bar).position === 'sticky'
        style.setProperty(property, `${covers ? bar.getBoundingClientRect().height : 0}px`)
      }
  }
  // The browser may be about to scroll to what the address names.
  measure()
  const observer = new ResizeObserver(measure)
  for (const [, bar] of bars) if (bar) observer.observe(bar)
  // A low screen makes them static without changing their size.
  addEventListener('resize', measure)
}
