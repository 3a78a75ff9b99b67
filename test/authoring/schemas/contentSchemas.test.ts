import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { contentSchemas, schemaFolder } from '../../../src/authoring/schemas/contentSchemas.ts'
import { parseProse } from '../../../src/content/parseProse.ts'
import { smallProse } from '../../content/smallProse.ts'
import { planted, smallPathway } from '../../pathway/smallPathway.ts'
import { readText } from '../../readText.ts'

// Formats are hints to an editor; the build says what is a day and what an address.
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false })
const schemas = [...contentSchemas()].map(([name, json]) => {
  const schema = JSON.parse(json) as object
  return { name: name.replace('.schema.json', ''), json, schema, validate: ajv.compile(schema) }
})
const validatorOf = (name: string) => schemas.find((schema) => schema.name === name)!.validate

/** Which files of the content each schema is for, as an editor is told, and of a scenario the top alone. */
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  readonly 'yaml.schemas': Readonly<Record<string, string>>
}
const files = globSync('content/**/*.{yaml,mdx}').map((file) => file.replaceAll('\\', '/'))
function schemaOf(file: string): string | undefined {
  if (matchesGlob(file, 'content/scenarios/*/*.mdx')) return 'scenario'
  const [path] = Object.entries(settings['yaml.schemas']).find(([, glob]) => matchesGlob(file, glob)) ?? []
  return path?.replace(`./${schemaFolder}/`, '').replace('.schema.json', '')
}

test('the published schemas are those of the code: “npm run schemas” writes them', () => {
  expect(readdirSync(schemaFolder).sort()).toEqual(schemas.map(({ name }) => `${name}.schema.json`).sort())
  for (const { name, json } of schemas) expect(readText(join(schemaFolder, `${name}.schema.json`))).toBe(json)
})

test('every YAML file of the content has a schema in the editor', () => {
  expect(files.filter((file) => file.endsWith('.yaml') && !schemaOf(file))).toEqual([])
})

test.each(files.flatMap((file) => ({ file, name: schemaOf(file) })).filter(({ name }) => name))(
  'an editor finds nothing wrong in $file',
  ({ file, name = '' }) => {
    const validate = validatorOf(name)
    validate(parse(readText(file).replace(/^---\n([\s\S]*?)^---\n[\s\S]*/m, '$1')))
    expect(validate.errors).toBeNull()
  },
)

const limits = (by: string): string => `limits: [{ ${by}, force: must, clauses: 1.2, text: In time. }]`

test('an editor finds nothing wrong in limits', () => {
  const validate = validatorOf('pathway')
  for (const by of ['hours: 2, from: ask', 'date: by the conference'])
    expect(validate(parse(planted(smallPathway, 'urgency: immediately', limits(by))))).toBe(true)
})

describe('an editor marks', () => {
  test.each([
    { what: 'an unknown key', from: '    by: The professional', to: '    buy: The professional' },
    { what: 'a missing key', from: '    next: settled\n', to: '' },
    { what: 'a force that does not exist', from: 'force: must\n    urgency', to: 'force: musst\n    urgency' },
    { what: 'an urgency that does not exist', from: 'urgency: immediately', to: 'urgency: { days: 2 }' },
    { what: 'a limit with two units', from: 'urgency: immediately', to: limits('hours: 2, days: 2, from: ask') },
    { what: 'a limit without a start', from: 'urgency: immediately', to: limits('hours: 2') },
    { what: 'half an hour', from: 'urgency: immediately', to: limits('hours: 0.5, from: ask') },
    { what: 'an id in capitals', from: '  settled:\n', to: '  Settled:\n' },
    { what: 'a list in place of text', from: 'title: Settled', to: 'title: [Settled]' },
    { what: 'a version that is no number', from: 'version: 1', to: 'version: one' },
  ])('$what', ({ from, to }) => {
    const validate = validatorOf('pathway')
    expect(validate(parse(planted(smallPathway, from, to)))).toBe(false)
  })
})

describe('a snippet of the editor', () => {
  interface Snippet {
    readonly scope: string
    readonly body: readonly string[]
  }
  const snippets = Object.entries(parse(readText('.vscode/content.code-snippets')) as Record<string, Snippet>).map(
    ([name, { scope, body }]) => ({
      name,
      scope,
      // As an author leaves it who takes every default.
      text: body
        .join('\n')
        .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace(/\$0/g, 'settled'),
    }),
  )

  test.each(snippets.filter(({ scope }) => scope === 'mdx'))('$name is MDX without a mistake', ({ name, text }) => {
    const isSection = name === 'Section'
    const [number = '3'] = /(?<=number=")\d/.exec(text) ?? []
    const prose = planted(
      smallProse,
      '## 2 What follows',
      `${isSection ? '' : `## ${number} Before\n\n`}${text}\n## 9 Last`,
    )
    expect(parseProse(prose.replace('number="2.1"', 'number="9.1"'), 'procedure.mdx').problems).toEqual([])
  })

  test.each(snippets.filter(({ scope }) => scope === 'yaml'))(
    '$name is YAML that its schema allows',
    ({ name, text }) => {
      const indented = text.replace(/^(?=.)/gm, name === 'Limit' ? '    ' : '  ')
      const whole =
        name === 'Limit'
          ? planted(smallPathway, '    urgency: immediately\n', `${indented.replace('settled', '').trimEnd()}\n`)
          : planted(smallPathway, '  settled:\n', `${indented}\n  settled:\n`)
      const validate = validatorOf('pathway')
      validate(parse(whole))
      expect(validate.errors).toBeNull()
    },
  )
})

test.each(schemas)('every key of $name is described', ({ schema }) => {
  const undescribed: string[] = []
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'properties')
      for (const [name, property] of Object.entries(value as Record<string, { readonly description?: string }>))
        if (!property.description) undescribed.push(name)
    return value
  })
  expect(undescribed).toEqual([])
})
