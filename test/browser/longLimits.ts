const count = 40
const places = Array.from({ length: count }, (_, index) => index + 1)

/** The files of an invented board whose only route has 40 limits: of one working day each, from the step before. */
export const longLimits: Readonly<Record<string, string>> = {
  'content/boards/longmarsh.yaml': `name: Longmarsh
publisher: Longmarsh Safeguarding Partnership
notice: This board is invented, for tests.
currentProcedure:
  - name: Longmarsh
    address: https://longmarsh.example/
agencies: { police: Police }
`,
  'content/procedures/longmarsh/long/procedure.mdx': `---
title: A long procedure
summary: Forty steps, each with a limit.
audience: both
publishedBy: Nobody
publishedIn: No manual
dated: No date
numbering: Invented.
charts: Invented.
---

## 1 Steps

<Clause number="1.1" force="must">
Each step must be taken within one working day of the step before, and noted.
</Clause>

<Note>
Its form goes to forms\\@longmarsh.example.
</Note>

<Flowchart stage="only" />
`,
  'content/procedures/longmarsh/long/pathway.yaml': `version: 1
start: ask
stages:
  only: { title: Steps, section: 1 }
records:
  note: { text: A note, kept-by: Everybody, force: must, clauses: 1.1 }
nodes:
  ask:
    kind: question
    stage: only
    title: Is there a disagreement?
    text: If not, there is nothing to do.
    clauses: 1.1
    answers:
      'yes': { label: 'Yes', to: step-1, clauses: 1.1 }
      'no': { label: 'No', to: end, clauses: 1.1 }
${places
  .map(
    (place) => `  step-${place}:
    kind: step
    stage: only
    title: Step ${place}
    text: It must be taken within one working day.
    force: must
    limits:
      - working-days: 1
        from: ${place === 1 ? 'the disagreement' : 'step-before'}
        force: must
        clauses: 1.1
        text: It must be taken within one working day.
    by: Somebody
    clauses: 1.1
    next: ${place === count ? 'end' : `step-${place + 1}`}
`,
  )
  .join('')}  end:
    kind: outcome
    stage: only
    title: The end
    text: It is over.
    clauses: 1.1
    records: note
`,
}
