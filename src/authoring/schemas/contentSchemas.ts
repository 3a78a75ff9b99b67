import { z } from 'zod'
import { scenarioFormat } from '../../content/parseScenario.ts'
import { askedFormat } from '../../content/readAsked.ts'
import { boardFormat } from '../../content/readBoard.ts'
import { glossaryFormat } from '../../content/readGlossary.ts'
import { pathwayFormat } from '../../pathway/parse/pathwaySchema.ts'

const schemas = {
  pathway: pathwayFormat.schema,
  board: boardFormat.schema,
  glossary: glossaryFormat.schema,
  asked: askedFormat.schema,
  scenario: scenarioFormat.schema,
}

/** The folder in which the schemas of content files are published, relative to the project. */
export const schemaFolder = 'public/schemas/content'

/** Returns the JSON Schema of each kind of content file, with the kinds of ids that `editorSchemas` replaces. */
export function schemasWithIdKinds(): ReadonlyMap<string, unknown> {
  // Draft 7 is the newest draft that the YAML language server supports fully.
  const toJson = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, toJson(schema)]))
}

/**
 * Returns the JSON Schema of each kind of content file, by the schema's file name. Editors use the schemas to complete and
 * check content.
 */
export function contentSchemas(): ReadonlyMap<string, string> {
  const withoutIdKinds = (key: string, value: unknown) => (key === 'ids' || key === 'keyIds' ? undefined : value)
  return new Map(
    [...schemasWithIdKinds()].map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, withoutIdKinds, 2)}\n`,
    ]),
  )
}
