/**
 * The ES2023 methods that the oldest supported browsers have. `tsconfig.browser.json` leaves ES2023 out, so that TypeScript
 * reports `toSorted` and others that those browsers lack.
 */
interface ReadonlyArray<T> {
  findLast(predicate: (value: T, index: number) => unknown): T | undefined
  findLastIndex(predicate: (value: T, index: number) => unknown): number
}

interface Array<T> {
  findLast(predicate: (value: T, index: number) => unknown): T | undefined
  findLastIndex(predicate: (value: T, index: number) => unknown): number
}
