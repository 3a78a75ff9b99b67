import { existsSync } from 'node:fs'

/**
 * Returns what the project lacks to run anything, in one line.
 *
 * @param {string} [command] The command of Astro, if it is to run.
 * @returns {string | undefined}
 */
export function missingForAll(command) {
  const project = process.cwd()
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 18))
    return `This needs Node 22.18 or later, but runs on ${process.versions.node}. Run “npm rebuild node”: it installs the right Node, which npm ci --ignore-scripts leaves out.`
  if (/[#?]/.test(project))
    return `The project is in “${project}”. Astro cannot build in a path that contains “#” or “?”. Move the project to another folder.`
  if (!existsSync('node_modules/astro')) return 'The packages are not installed. Run “npm ci” first.'
  if (command === 'check' && !existsSync('node_modules/@astrojs/check'))
    return 'The development packages are not installed. Run “npm ci” without --omit=dev.'
  return undefined
}
