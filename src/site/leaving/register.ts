// Without the Navigation API, every page between two pages with answers must pass on the distance.
if (!('navigation' in globalThis)) void import('./answerHistory.ts')
