import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Route {
  readonly answers: Readonly<Record<string, string>>
  readonly trail: readonly string[]
  readonly outcome: string
}

export interface BuiltProcedure {
  /** The address of its page, with a slash at both ends. */
  readonly page: string
  readonly routes: readonly Route[]
}

/** The procedures of the built site, with every route through each. */
export const procedures: readonly BuiltProcedure[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('routes.json'))
  .sort()
  .map((file) => ({
    page: `/${file.replace(/routes\.json$/, '')}`,
    routes: JSON.parse(readFileSync(join('dist', file), 'utf8')) as readonly Route[],
  }))

/** The shortest route of a procedure, the longest, and one in the middle. */
export function threeRoutes({ routes }: BuiltProcedure): readonly Route[] {
  const byLength = [...routes].sort((one, other) => one.trail.length - other.trail.length)
  return [0, Math.floor(byLength.length / 2), byLength.length - 1].flatMap((place) => byLength[place] ?? [])
}

/** The page of a training scenario. */
export const scenario = readdirSync('dist/training')
  .filter((name) => existsSync(join('dist/training', name, 'present/index.html')))
  .map((name) => `/training/${name}/`)[0]
