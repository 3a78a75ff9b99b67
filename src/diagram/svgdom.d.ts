/** The little of svgdom that we use; it ships no types. */
declare module 'svgdom' {
  export interface Font {
    readonly ascent: number
    readonly descent: number
    readonly lineGap: number
    readonly unitsPerEm: number
    readonly xHeight: number
    readonly capHeight: number
    hasGlyphForCodePoint(point: number): boolean
    layout(text: string): {
      readonly glyphs: readonly { readonly advanceWidth: number }[]
      readonly positions: readonly { readonly xAdvance: number }[]
    }
  }

  interface Config {
    setFontDir(folder: string): Config
    setFontFamilyMappings(files: Readonly<Record<string, string>>): Config
    preloadFonts(): Config
    getFonts(): Record<string, Font | undefined>
  }

  export const config: Config
  export function createHTMLWindow(): Window & Record<string, unknown>
}
