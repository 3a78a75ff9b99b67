/** `make`, which does its work once for the same object: what is asked for with every letter typed. */
export function oncePer<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const kept = new WeakMap<From, Made>()
  return (from) => {
    const made = kept.get(from) ?? make(from)
    kept.set(from, made)
    return made
  }
}
