import DOMPurify from 'dompurify'
import { JSDOM } from 'jsdom'
import type { Mermaid } from 'mermaid'
import { createHTMLWindow } from 'svgdom'
import { lettering } from './lettering.ts'
import { installMeasuringFont } from './measuringFont.ts'
import { mendMeasures } from './mendMeasures.ts'

/** What Mermaid needs of a browser, and Mermaid itself, set up once for the life of the process. */
interface Environment {
  readonly globals: Readonly<Record<string, unknown>>
  readonly parser: DOMParser
  readonly mermaid: Mermaid
}

/** How Mermaid is to lay out a chart. */
export interface Layout {
  /** Whether arrows that leave one box, or reach one, share their line there. Else each has a place of its own. */
  readonly joined: boolean
  /** The most boxes that stand side by side, or as many as come. */
  readonly abreast?: number | undefined
  /** Room between words and their outline. Pixels. */
  readonly padding: number
}

/** What a task may use while the environment is its own. */
export type Tools = Pick<Environment, 'mermaid' | 'parser'>

/** How nearly every chart is laid out. */
export const usualLayout: Layout = { joined: true, padding: 12 }

let environment: Promise<Environment> | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Runs `task` with Mermaid, one task at a time: Mermaid is not re-entrant.
 *
 * `window`, `document` and `CSSStyleSheet` are global only while a task runs. Were they to stay, whatever else lives in
 * the process (Astro, Vite) would believe itself in a browser.
 */
export function withMermaid<Result>(task: (tools: Tools) => Promise<Result>): Promise<Result> {
  const result = last.then(async () => {
    const { globals, ...tools } = await (environment ??= prepare())
    return withGlobals(globals, () => task(tools))
  })
  last = result.catch(() => undefined)
  return result
}

async function prepare(): Promise<Environment> {
  installMeasuringFont()
  const window = createHTMLWindow()
  // ELK, compiled from Java, looks for these on the window.
  Object.assign(window, { Array, Date, Error, Map, Math, Number, Object, Set, String, clearTimeout, setTimeout })
  mendMeasures(window.document)

  const jsdom = new JSDOM('').window
  Object.assign(DOMPurify, DOMPurify(jsdom))
  // `injected` is a global that Mermaid leaves behind when it is loaded.
  const globals = { window, document: window.document, CSSStyleSheet: jsdom.CSSStyleSheet, injected: undefined }
  const mermaid = await withGlobals(globals, async () => (await import('mermaid')).default)
  setLayout(mermaid, usualLayout)
  return { globals, parser: new jsdom.DOMParser(), mermaid }
}

/** Sets how the next chart is laid out, and all that is the same for every chart. */
export function setLayout(mermaid: Mermaid, { joined, abreast, padding }: Layout): void {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    logLevel: 'fatal',
    look: 'classic',
    theme: 'base',
    htmlLabels: false,
    fontFamily: lettering.family,
    fontSize: lettering.size,
    // Upright and level lines.
    layout: 'elk',
    elk: {
      mergeEdges: joined,
      nodePlacementStrategy: 'NETWORK_SIMPLEX',
      ...(abreast !== undefined && { layeringStrategy: 'COFFMAN_GRAHAM', layeringLayerBound: abreast }),
    },
    flowchart: { padding, wrappingWidth: lettering.wrap, minNodeWidth: lettering.minWidth },
    // A fence's own settings must not undo these.
    secure: [
      ...[
        'secure',
        'securityLevel',
        'startOnLoad',
        'maxTextSize',
        'suppressErrorRendering',
        'logLevel',
        'look',
        'theme',
      ],
      ...['themeCSS', 'themeVariables', 'htmlLabels', 'fontFamily', 'fontSize', 'flowchart', 'layout', 'elk'],
    ],
  })
}

async function withGlobals<Result>(globals: Environment['globals'], task: () => Promise<Result>): Promise<Result> {
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
  try {
    return await task()
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else Reflect.deleteProperty(globalThis, name)
    }
  }
}
