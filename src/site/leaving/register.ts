// Without the Navigation API every page between two with answers has to pass on how many entries there are.
if (!('navigation' in globalThis)) void import('./answerHistory.ts')
