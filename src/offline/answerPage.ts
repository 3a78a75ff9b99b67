import { ask } from './ask.ts'
import { learn } from './learn.ts'
import { has } from './names.ts'
import { saved } from './saved.ts'
import type { Kept, Shown } from './types.ts'

/** How long a reader waits for the network where a saved copy is at hand, in milliseconds. */
const patience = 3000

export interface Answered {
  readonly shown: Promise<Shown>
  /** Settles once all that the network had to say is noted: whether there is another build, or no site of ours any more. */
  readonly learned: Promise<'same' | 'other' | 'moved'>
}

/**
 * Answers the navigation to `path` by the network; where that is late, in trouble or not to be trusted, by what is kept.
 *
 * `worker` is the worker's own address.
 */
export function answerPage(kept: Kept, request: Request, path: string, worker: string): Answered {
  const coming = ask(kept, request, path, worker)
  const learned = coming.then(async (answer) => {
    if (answer.moved) return 'moved'
    return (await learn(kept, path, answer)) ? 'other' : 'same'
  })
  return { shown: decide(), learned }

  async function decide(): Promise<Shown> {
    const isKept = has(kept.build, path)
    const answer = isKept ? await Promise.race([coming, late()]) : await coming
    const { worth, response, version, moved } = answer ?? { worth: 'failed' }
    if (response && (!isKept || moved || worth === 'whole' || worth === 'gone')) return { response, version }
    // What has just been learned is told with the copy.
    if (answer) await learned
    const copy = await saved(kept, path)
    if (copy) return copy
    const { response: atLast = Response.error(), version: its } = await coming
    return { response: atLast, version: its }
  }
}

function late(): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), patience))
}
