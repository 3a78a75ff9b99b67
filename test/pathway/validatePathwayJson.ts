import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const schema = JSON.parse(readFileSync('public/schemas/pathway.schema.json', 'utf8')) as object

/** Validates against the published schema; its `errors` has what was wrong in the last call. */
export const validatePathwayJson = new Ajv2020({ allErrors: true }).compile(schema)
