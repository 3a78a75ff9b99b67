/// <reference types="astro/client" />
import type { Procedure, ProcedureProse } from './content/types.ts'

declare global {
  interface ImportMetaEnv {
    /** The address of the worker that a page registers; empty where it registers none. */
    readonly WORKER: string
  }
  namespace App {
    interface Locals {
      /** The procedure whose prose is being rendered, for the components that its MDX names. */
      procedure?: Procedure | ProcedureProse
    }
  }
}
