/**
 * Sets how much of the screen the emergency line and the bar below it cover, so that the bar sticks below the line and what the
 * reader goes to comes below both. They wrap where letters are large or the screen is narrow, which the styles cannot know.
 * Where both would cover more than a third of the screen, the bar scrolls away, unless readers always need its buttons.
 */
const stickyBar = document.querySelector<HTMLElement>('[data-sticky-bar]')
const bars = [
  ['--emergency-size', document.querySelector('.emergency')],
  ['--bar-size', stickyBar],
] as const

const [sheet] = document.styleSheets
// A rule, since the policy of the page forbids a `style` attribute.
if (sheet) measureWith(sheet.cssRules[sheet.insertRule(':root {}', sheet.cssRules.length)] as CSSStyleRule)

function measureWith({ style }: CSSStyleRule): void {
  const measure = (): void => {
    const height = bars.reduce((sum, [, bar]) => sum + (bar?.getBoundingClientRect().height ?? 0), 0)
    if (stickyBar && stickyBar.dataset.stickyBar !== 'always')
      stickyBar.style.position = height > innerHeight / 3 ? 'static' : ''
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
