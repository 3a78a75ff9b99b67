/** WebAssembly without what its compiler tells of itself, which no browser reads. */
export function withoutCustomSections(wasm: Uint8Array): Uint8Array {
  const header = 8
  const kept = [wasm.subarray(0, header)]
  let at = header
  while (at < wasm.length) {
    const start = at
    const custom = wasm[at] === 0
    at += 1
    const length = readLength()
    at += length
    if (!custom) kept.push(wasm.subarray(start, at))
  }
  return Uint8Array.from(kept.flatMap((part) => [...part]))

  /** In groups of seven bits, the least first; the eighth bit says whether another follows. */
  function readLength(): number {
    let length = 0
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at] ?? 0
      at += 1
      length |= (byte & 127) << shift
      if (byte < 128) return length
    }
  }
}
