/** As much of CBOR (RFC 8949) as Pagefind's index uses: whole numbers, texts and lists. */
export type Cbor = number | string | readonly Cbor[]

/** Throws on anything else. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const value = read()
  if (at !== bytes.length) throw new Error('The file goes on after its end.')
  return value

  function read(): Cbor {
    const head = view.getUint8(at)
    at += 1
    const count = readCount(head & 31)
    switch (head >> 5) {
      case 0:
        return count
      case 3:
        at += count
        return new TextDecoder().decode(bytes.subarray(at - count, at))
      case 4:
        return Array.from({ length: count }, read)
      default:
        throw new Error(`A value of kind ${head >> 5} is not known here.`)
    }
  }

  function readCount(short: number): number {
    if (short < 24) return short
    const size = { 24: 1, 25: 2, 26: 4 }[short]
    if (!size) throw new Error('A number is too long.')
    at += size
    if (size === 1) return view.getUint8(at - 1)
    return size === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4)
  }
}

export function writeCbor(value: Cbor): Uint8Array {
  if (typeof value === 'number') return head(0, value)
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value)
    return Buffer.concat([head(3, text.length), text])
  }
  return Buffer.concat([head(4, value.length), ...value.map(writeCbor)])
}

function head(kind: number, count: number): Uint8Array {
  const first = kind << 5
  if (count < 24) return Uint8Array.of(first | count)
  if (count < 0x100) return Uint8Array.of(first | 24, count)
  if (count < 0x10000) return Uint8Array.of(first | 25, count >> 8, count & 255)
  return Uint8Array.of(first | 26, count >>> 24, (count >> 16) & 255, (count >> 8) & 255, count & 255)
}
