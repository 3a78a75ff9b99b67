import { parseArgs } from 'node:util'
import { reservedNames } from '../content/reservedNames.ts'
import { idPattern } from '../pathway/parse/schemaTypes.ts'

/** A mistake in how a command was called, or in a file given to it. Its message says what to do. */
export class UsageError extends Error {}

/** Runs a command. A `UsageError` is printed without a stack trace. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** Reads the arguments of a command, whose options are texts or flags. Throws a `UsageError` with the usage if one is not known. */
export function readArguments(names: readonly string[], usage: string, flags: readonly string[] = []) {
  const optionsOf = <Type extends 'string' | 'boolean'>(all: readonly string[], type: Type) =>
    Object.fromEntries(all.map((name) => [name, { type }]))
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      options: { ...optionsOf(names, 'string'), ...optionsOf(flags, 'boolean') },
      allowPositionals: true,
    })
    const given = Object.entries(values)
    return {
      values: Object.fromEntries(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
      hasFlag: (flag: string): boolean => given.some(([name]) => name === flag),
      positionals,
    }
  } catch (error) {
    const [message = ''] = error instanceof Error ? error.message.split('. ') : []
    throw new UsageError(`${message}.\n\n${usage}`)
  }
}

/** Throws a `UsageError` if a name cannot be part of an address. */
export function checkNames(...names: readonly string[]): void {
  for (const name of names)
    if (!idPattern.test(name) || reservedNames.has(name))
      throw new UsageError(
        `“${name}” cannot be part of an address. Use small letters, digits and single hyphens, as in professional-disagreements, and no name of a page of the site.`,
      )
}
