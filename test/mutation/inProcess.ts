import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'
import type { CoverageData, MutantCoverage } from '@stryker-mutator/api/core'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import type { DryRunResult, MutantRunOptions, TestResult, TestRunner } from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'
import type * as Shim from './vitestInProcess.ts'

type DeclaredTest = Shim.DeclaredTest

/** What the code that Stryker writes reads and counts. */
interface Switches {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: MutantCoverage
}

const switches: Switches = ((globalThis as { __stryker__?: Switches }).__stryker__ ??= {})
const shim = new URL('vitestInProcess.ts', import.meta.url).href

/**
 * Runs the tests of `test/pathway` in its own process, without Vitest, whose workers take longer to start than these tests
 * to run: each file is loaded once, and again only for a mutant that counts while it is loaded.
 */
class InProcess implements TestRunner {
  #generation = { src: 0, test: 0 }
  #files: readonly string[] = []
  readonly #tests = new Map<string, readonly DeclaredTest[]>()
  /** What was met while the sources were loaded, and in each test or while its file was loaded. Never another object. */
  readonly #coverage: MutantCoverage = { static: {}, perTest: {} }
  /** The mutants that are met while a test file is loaded, before any of its tests. */
  readonly #metInLoad = new Map<string, CoverageData>()

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    const root = pathToFileURL(`${process.cwd()}/`).href
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === 'vitest') return { url: shim, shortCircuit: true }
        const found = next(specifier, context)
        const [, folder] = found.url.startsWith(root) ? found.url.slice(root.length).split(/^(src|test)\//) : []
        return folder === 'src' || folder === 'test'
          ? {
              ...found,
              url: `${found.url}?${this.#generation.src}${folder === 'test' ? `.${this.#generation.test}` : ''}`,
            }
          : found
      },
    })
    // The same runs for every mutant; what fails need not be made small.
    fc.configureGlobal({ seed: 20261122, endOnFailure: true })
    // The words of problems are held by the README's test alone: first, it ends most runs that all tests are needed for.
    this.#files = ['test/content/readme.test.ts', ...globSync('test/pathway/**/*.test.ts').sort()]
    switches.mutantCoverage = this.#coverage
    await this.#loadSources()
    for (const file of this.#files) await this.#load(file)
  }

  async dryRun(): Promise<DryRunResult> {
    const tests = await this.#run(this.#all(), false)
    const perTest: Record<string, CoverageData> = {}
    for (const { id } of tests) {
      const own = { ...this.#coverage.perTest[id] }
      for (const [mutant, hits] of Object.entries(this.#metInLoad.get(fileOf(id)) ?? {}))
        own[mutant] = (own[mutant] ?? 0) + hits
      perTest[id] = own
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: this.#coverage.static, perTest } }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }: MutantRunOptions) {
    switches.activeMutant = activeMutant.id
    switches.hitCount = hitLimit === undefined ? undefined : 0
    switches.hitLimit = hitLimit
    const result = await this.#outcome(async () => {
      const wanted = testFilter ?? this.#all()
      if (mutantActivation === 'static') {
        this.#generation.src += 1
        await this.#loadSources()
      }
      const tests: TestResult[] = []
      for (const file of new Set(wanted.map(fileOf))) {
        if (mutantActivation === 'static' || this.#metInLoad.get(file)?.[activeMutant.id]) await this.#load(file)
        const own = wanted.filter((id) => fileOf(id) === file)
        tests.push(...(await this.#run(own, !disableBail)))
        if (!disableBail && tests.at(-1)?.status === TestStatus.Failed) break
      }
      return tests
    })
    switches.activeMutant = undefined
    const late = determineHitLimitReached(switches.hitCount, hitLimit)
    if (mutantActivation === 'static') this.#generation.src += 1
    return toMutantRunResult(late ?? result)
  }

  #all(): readonly string[] {
    return this.#files.flatMap((file) => (this.#tests.get(file) ?? []).map((_, place) => `${file}#${place}`))
  }

  /** What fails while a file is loaded counts as a failed test. */
  async #outcome(run: () => Promise<TestResult[]>): Promise<DryRunResult> {
    try {
      return { status: DryRunStatus.Complete, tests: await run() }
    } catch (error) {
      const failed = { id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed as const }
      return { status: DryRunStatus.Complete, tests: [{ ...failed, failureMessage: String(error) }] }
    }
  }

  async #loadSources(): Promise<void> {
    for (const file of globSync('src/pathway/**/*.ts').sort()) await import(pathToFileURL(resolve(file)).href)
  }

  async #load(file: string): Promise<void> {
    const { takeTests } = (await import(shim)) as typeof Shim
    takeTests()
    this.#generation.test += 1
    switches.currentTestId = file
    try {
      await import(pathToFileURL(resolve(file)).href)
    } finally {
      switches.currentTestId = undefined
      this.#metInLoad.set(file, this.#coverage.perTest[file] ?? {})
      // How long something takes says nothing of a mutant: with all that Stryker writes in, it takes longer.
      this.#tests.set(
        file,
        takeTests().filter(({ name }) => !/less than .* seconds/.test(name)),
      )
    }
  }

  async #run(ids: readonly string[], bail: boolean): Promise<TestResult[]> {
    const results: TestResult[] = []
    for (const id of ids) {
      const found = this.#tests.get(fileOf(id))?.[Number(id.slice(id.indexOf('#') + 1))]
      const began = performance.now()
      const base = { id, name: `${fileOf(id)}: ${found?.name ?? 'gone'}`, fileName: resolve(fileOf(id)) }
      let failure: string | undefined = found ? undefined : 'The file no longer declares this test.'
      switches.currentTestId = id
      try {
        await found?.run()
      } catch (error) {
        failure = String(error)
      }
      switches.currentTestId = undefined
      const timed = { ...base, timeSpentMs: performance.now() - began }
      results.push(
        failure === undefined
          ? { ...timed, status: TestStatus.Success }
          : { ...timed, status: TestStatus.Failed, failureMessage: failure },
      )
      if (bail && failure !== undefined) break
    }
    return results
  }
}

function fileOf(id: string): string {
  return id.split('#')[0] ?? ''
}

export const strykerPlugins = [declareValuePlugin(PluginKind.TestRunner, 'in-process', new InProcess())]
