import { escapeXml } from '../diagram/svgElement.ts'
import type { Problem } from '../pathway/problems.ts'

/** Renders the page that an author sees while the content has problems. It reloads when a file under `content/` changes. */
export function renderProblemsPage(problems: readonly Problem[]): string {
  const items = problems.map(
    ({ file, line, message, fix }) =>
      `<li><code>${escapeXml(file)}:${line}</code><p>${escapeXml(message)}</p><p><strong>What to do:</strong> ${escapeXml(fix)}</p></li>`,
  )
  const title = problems.length === 1 ? 'One mistake in the content' : `${problems.length} mistakes in the content`
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { color-scheme: light dark }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 3rem auto; padding: 0 1rem }
li { margin-block: 1.5rem } p { margin: .25rem 0 } code { font-size: 1rem }
</style>
</head>
<body>
<h1>${title}</h1>
<p>The site appears again as soon as they are corrected. <code>content/README.md</code> explains how to write a procedure.</p>
<ol>${items.join('')}</ol>
</body>
</html>`
}
