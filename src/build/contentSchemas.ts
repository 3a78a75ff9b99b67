import { z } from 'zod'
import { askedFormat } from '../content/readAsked.ts'
import { boardFormat } from '../content/readBoard.ts'
import { glossaryFormat } from '../content/readGlossary.ts'
import { scenarioFormat } from '../content/parseScenario.ts'
import { pathwayFormat } from '../pathway/parse/pathwaySchema.ts'

const schemas = {
  pathway: pathwayFormat.schema,
  board: boardFormat.schema,
  glossary: glossaryFormat.schema,
  asked: askedFormat.schema,
  scenario: scenarioFormat.schema,
}

/** Where the schemas of what authors write are published, from the folder of the project. */
export const schemaFolder = 'public/schemas/content'

/**
 * The JSON Schema of each kind of file under `content/`, by its own file name, so that an editor completes and checks while
 * one writes. Draft 7 is the newest that the YAML language server reads in full.
 */
export function contentSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
    ]),
  )
}
