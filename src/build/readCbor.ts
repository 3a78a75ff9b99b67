import type { Cbor } from '../search/cbor.ts'

/** The value that the bytes write. Throws on anything that Pagefind’s index does not use. */
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
      case 1:
        return -1 - count
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
