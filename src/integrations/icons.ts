import { readFile, writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import sharp from 'sharp'

/**
 * Writes the site's icon for browsers that do not support `favicon.svg`: `favicon.ico`, which they request at the root of the
 * host, and `apple-touch-icon.png` for a phone’s home screen.
 */
export function icons(): AstroIntegration {
  return {
    name: 'icons',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const svg = await readFile(new URL('favicon.svg', dir))
        const png = (size: number, density: number) =>
          sharp(svg, { density }).resize(size).png({ compressionLevel: 9, palette: true }).toBuffer()
        await Promise.all([
          png(32, 72).then((image) => writeFile(new URL('favicon.ico', dir), icoOf(image, 32))),
          png(180, 405).then((image) => writeFile(new URL('apple-touch-icon.png', dir), image)),
        ])
      },
    },
  }
}

/** Returns an ICO file with one square image: a directory with one entry, followed by the PNG. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2) // an icon, not a cursor
  head.writeUInt16LE(1, 4) // one image
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12) // bits a pixel
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
