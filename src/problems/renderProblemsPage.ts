import { escapeXml } from '../diagram/svgElement.ts'
import type { Problem } from '../pathway/problems.ts'
import { countMistakes, describeOtherLines, listEffects } from './formatProblems.ts'
import { groupProblems } from './groupProblems.ts'
import type { RepeatedProblem } from './groupProblems.ts'

/** Renders the page that an author sees while the content has problems. It reloads when a file under `content/` changes. */
export function renderProblemsPage(problems: readonly Problem[]): string {
  const groups = groupProblems(problems)
  const items = groups.map((group) => {
    const fix = `<p><strong>What to do:</strong> ${escapeXml(group.problem.fix)}</p>`
    const below = listEffects(group).map(
      ({ title, effects }) =>
        `<p>${title}</p><ul>${effects.map((effect) => `<li>${renderMistake(effect)}</li>`).join('')}</ul>`,
    )
    return `<li>${renderMistake(group)}${fix}${below.join('')}</li>`
  })
  const title = `${countMistakes(groups)} in the content`
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { color-scheme: light dark }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 3rem auto; padding: 0 1rem }
li { margin-block: 1.5rem } p { margin: .25rem 0 } code { font-size: 1rem; overflow-wrap: anywhere }
ol, ul { padding-inline-start: 1.5rem } ul li { margin-block: .5rem }
</style>
</head>
<body>
<h1>${title}</h1>
<p>The site appears again as soon as they are corrected. <code>content/README.md</code> explains how to write a procedure.</p>
<ol>${items.join('')}</ol>
</body>
</html>`
}

function renderMistake({ problem: { file, line, message }, otherLines }: RepeatedProblem): string {
  return `<code>${escapeXml(file)}:${line}</code><p>${escapeXml(`${message} ${describeOtherLines(otherLines)}`.trim())}</p>`
}
