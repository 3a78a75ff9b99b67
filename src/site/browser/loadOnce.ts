/** Memoizes a load. A failed load is forgotten, so that the next call tries again. */
export function loadOnce<Arguments extends readonly unknown[], Value>(
  load: (...given: Arguments) => Promise<Value>,
): (...given: Arguments) => Promise<Value> {
  let loading: Promise<Value> | undefined
  return (...given) =>
    (loading ??= load(...given).catch((error: unknown) => {
      loading = undefined
      throw error
    }))
}
