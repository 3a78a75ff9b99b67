/**
 * What the oldest browsers that the site is built for have of ES2023. TypeScript knows the rest of that year only with it:
 * `tsconfig.browser.json` leaves it out, so that `toSorted` and the like are told.
 */
interface ReadonlyArray<T> {
  findLast(predicate: (value: T, index: number) => unknown): T | undefined
  findLastIndex(predicate: (value: T, index: number) => unknown): number
}

interface Array<T> {
  findLast(predicate: (value: T, index: number) => unknown): T | undefined
  findLastIndex(predicate: (value: T, index: number) => unknown): number
}
