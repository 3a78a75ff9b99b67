import { inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly text: string
  /** The type of the file and who may read and write it, as Unix has them; 0 where the entry does not say. */
  readonly unixMode: number
}

/** The files of a zip archive by name, in their order. Enough for what Word documents are: no encryption, no zip64. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('This is no zip archive.')
  const files = new Map<string, ZipEntry>()
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength] = [zip.readUInt32LE(entry + 20), zip.readUInt16LE(entry + 28)]
    const local = zip.readUInt32LE(entry + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const stored = zip.subarray(start, start + size)
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength)
    const isUnix = zip.readUInt8(entry + 5) === 3
    files.set(name, {
      text: (zip.readUInt16LE(entry + 10) === 0 ? stored : inflateRawSync(stored)).toString('utf8'),
      unixMode: isUnix ? zip.readUInt16LE(entry + 40) : 0,
    })
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return files
}
