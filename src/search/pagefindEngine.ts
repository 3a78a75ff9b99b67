import type { Engine } from './types.ts'

/** As much of Pagefind 1.5.2’s WebAssembly as search uses. Texts and bytes go in as a place in its memory and a length. */
interface Exports {
  readonly memory: WebAssembly.Memory
  readonly __wbindgen_externrefs: WebAssembly.Table
  readonly __wbindgen_start: () => void
  readonly __wbindgen_malloc: (length: number, align: number) => number
  readonly __wbindgen_free: (place: number, length: number, align: number) => void
  readonly init_pagefind: (meta: number, length: number) => number
  readonly load_index_chunk: (index: number, chunk: number, length: number) => number
  readonly search: (index: number, ...rest: readonly number[]) => [place: number, length: number]
}

/** The bytes of one index: what Pagefind calls its meta, and its chunks as one. */
export interface IndexBytes {
  readonly meta: Uint8Array
  readonly chunk: Uint8Array
}

/**
 * Pagefind’s engine, without the script that comes with it: that is 12 kB, mostly for what this site does itself, and
 * where a part of the index is missing it finds nothing instead of saying so.
 *
 * Throws where the WebAssembly is not the one it knows.
 */
export async function startPagefind(
  instantiate: (imports: WebAssembly.Imports) => Promise<{ readonly instance: WebAssembly.Instance }>,
): Promise<(bytes: IndexBytes) => Engine> {
  const { instance } = await instantiate({
    './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => fillTable(wasm.__wbindgen_externrefs) },
  })
  const wasm = instance.exports as unknown as Exports
  wasm.__wbindgen_start()

  return ({ meta, chunk }) => {
    // Pagefind gives a new address for the index with each part that is added.
    const index = wasm.load_index_chunk(wasm.init_pagefind(...put(meta)), ...put(chunk))
    const asked = new Map<string, ReturnType<Engine['holding']>>()
    return {
      holding: (stem) => {
        const answer = asked.get(stem) ?? search(index, stem)
        asked.set(stem, answer)
        return answer
      },
    }
  }

  function put(bytes: Uint8Array): [place: number, length: number] {
    const place = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0
    new Uint8Array(wasm.memory.buffer).set(bytes, place)
    return [place, bytes.length]
  }

  function text(words: string): [place: number, length: number] {
    return put(new TextEncoder().encode(words))
  }

  /** For the whole word and no other, without filters and in Pagefind’s order. */
  function search(index: number, stem: string): ReturnType<Engine['holding']> {
    const [place, length] = wasm.search(index, ...text(stem), ...text(stem), ...text('{}'), ...text(''), 1, 0)
    const bytes = new Uint8Array(wasm.memory.buffer).slice(place >>> 0, (place >>> 0) + length)
    wasm.__wbindgen_free(place, length, 1)
    const { results } = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly results: readonly { readonly p: string }[]
    }
    return results.map(({ p }) => Number.parseInt(p, 36))
  }
}

/** As Pagefind’s own script does; without it the WebAssembly does not start. */
function fillTable(table: WebAssembly.Table): void {
  const from = table.grow(4)
  table.set(0, undefined)
  for (const [place, value] of [undefined, null, true, false].entries()) table.set(from + place, value)
}
