/** A part of a source, as its file has it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly ListItem[]
      /** Whether it cannot be told where it ends. */
      readonly isUncertain?: true
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** Something that is not taken, such as a picture. */
  | { readonly kind: 'omitted'; readonly what: string }

export interface ListItem {
  readonly text: string
  /** The items nested in it. */
  readonly items: readonly ListItem[]
}

/** What a file contains, before sections and clauses are made of it. */
export interface Source {
  /** The title that the file gives itself. */
  readonly title?: string
  readonly blocks: readonly Block[]
  /** What the author should know of the file as a whole, such as what was left out. */
  readonly remarks: readonly string[]
}

/** A clause as imported. */
export interface ImportedClause {
  readonly number: string
  /** The heading that the source has above it, if its section has headings inside. */
  readonly label?: string
  /** The words of the source. */
  readonly text: string
  /** The items of its list. */
  readonly items: readonly ImportedClause[]
}

export interface ImportedSection {
  readonly number: string
  readonly title: string
  readonly clauses: readonly ImportedClause[]
}

/** Sections and clauses made of a source. */
export interface Imported {
  readonly title: string
  readonly sections: readonly ImportedSection[]
  /** What is not taken, or was changed on the way, and where, each as a sentence. */
  readonly remarks: readonly string[]
}
