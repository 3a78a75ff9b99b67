/** As much of CBOR (RFC 8949) as Pagefind’s index uses: whole numbers, texts and lists. */
export type Cbor = number | string | readonly Cbor[]

export function writeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = []
  const text = new TextEncoder()
  write(value)
  return Uint8Array.from(bytes)

  function write(each: Cbor): void {
    if (typeof each === 'number') head(each < 0 ? 1 : 0, each < 0 ? -1 - each : each)
    else if (typeof each === 'string') {
      const letters = text.encode(each)
      head(3, letters.length)
      bytes.push(...letters)
    } else {
      head(4, each.length)
      each.forEach(write)
    }
  }

  function head(kind: number, count: number): void {
    const first = kind << 5
    if (count < 24) bytes.push(first | count)
    else if (count < 0x100) bytes.push(first | 24, count)
    else if (count < 0x10000) bytes.push(first | 25, count >> 8, count & 255)
    else bytes.push(first | 26, count >>> 24, (count >> 16) & 255, (count >> 8) & 255, count & 255)
  }
}
