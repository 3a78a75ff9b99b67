/**
 * Sets where the bars below the emergency line stick: at its end. It wraps where letters are large or the screen is narrow, which
 * the styles cannot know.
 */
const line = document.querySelector('.emergency')
if (line)
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--emergency-size', `${line.getBoundingClientRect().height}px`)
  }).observe(line)
