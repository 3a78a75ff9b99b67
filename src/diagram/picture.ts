/** A flowchart, laid out. All lengths are pixels. */
export interface Picture {
  readonly clusters: readonly Cluster[]
  readonly edges: readonly Edge[]
  readonly labels: readonly Label[]
  readonly nodes: readonly Node[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where something stands: its middle and its size. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** One row of a label's words. A detail is small. */
export interface Row {
  readonly text: string
  readonly detail: boolean
}

/** A frame around some nodes (Mermaid's `subgraph`). */
export interface Cluster extends Box {
  readonly rows: readonly Row[]
}

/** An arrow, through `points`: at least two, with a bend at each but the first and the last. */
export interface Edge {
  readonly id: string
  readonly points: readonly Point[]
  readonly line: Line
  readonly start: Tip
  readonly end: Tip
}

/** How an arrow is drawn: `-->`, `-.->` (our reading), `==>`. */
export type Line = 'solid' | 'reading' | 'thick'

/** What an arrow ends in. */
export type Tip = 'none' | 'point' | 'circle' | 'cross'

/** The words on an arrow. */
export interface Label extends Box {
  readonly edge: string
  readonly rows: readonly Row[]
}

/** A box with its words in its middle. */
export interface Node extends Box {
  readonly id: string
  readonly classes: readonly string[]
  readonly shape: Shape
  readonly rows: readonly Row[]
}

/** The outline of a node, about its middle. */
export type Shape =
  | { readonly kind: 'rectangle'; readonly radius: number }
  | { readonly kind: 'polygon'; readonly points: readonly Point[] }
  | { readonly kind: 'circle' }
