/// <reference types="astro/client" />
import type { Procedure } from './content/types.ts'

declare global {
  namespace App {
    interface Locals {
      /** The procedure whose prose is being rendered, for the components that its MDX names. */
      procedure?: Procedure
    }
  }
}
