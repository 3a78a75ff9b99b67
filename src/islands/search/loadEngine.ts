import { indexBytes } from '../../search/indexText.ts'
import type { IndexText } from '../../search/indexText.ts'
import { startPagefind } from '../../search/pagefindEngine.ts'
import type { Engine } from '../../search/types.ts'

let starting: ReturnType<typeof startPagefind> | undefined

/** Pagefind’s engine over its index of the shard `id`; `file` brings what belongs to the search by its name. */
export async function loadEngine(file: (name: string) => Promise<Response>, id: string): Promise<Engine> {
  starting ??= startPagefind((imports) => instantiate(file('engine.wasm'), imports))
  starting.catch(() => {
    starting = undefined
  })
  const [open, index] = await Promise.all([starting, file(`index/${id}.json`)])
  return open(indexBytes((await index.json()) as IndexText))
}

/** A host that does not know the type of the file, or a browser that cannot compile it while it comes, still gets there. */
async function instantiate(
  coming: Promise<Response>,
  imports: WebAssembly.Imports,
): Promise<{ readonly instance: WebAssembly.Instance }> {
  const response = await coming
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports)
}
