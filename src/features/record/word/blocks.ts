/** A piece of text with the same formatting. */
export interface Run {
  readonly text: string
  readonly bold: boolean
}

/** A cell of a table. One without paragraphs is a blank to fill in by hand. */
export interface Cell {
  readonly paragraphs: readonly (readonly Run[])[]
  /** How many columns it spans. */
  readonly span: number
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** A ruled line to write on. */
  | { readonly kind: 'ruled' }
  /** An item may contain several paragraphs. */
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly (readonly (readonly Run[])[])[] }
  | {
      readonly kind: 'table'
      /** The columns, each with its width in percent. */
      readonly columns: readonly { readonly name: string; readonly width: number }[]
      readonly rows: readonly (readonly Cell[])[]
    }
