import { part } from '../../site/browser/part.ts'

/**
 * The checklist as it stands, ticks included: what it is of, what a reader of it must know, a line for each stage and each
 * item.
 */
export function checklistAsText(explorer: HTMLElement): string {
  const { about } = part(explorer, '[data-copy-checklist]').dataset
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  const told = [...explorer.querySelectorAll('[data-warnings] li')].map(({ textContent }) => textContent)
  if (part(explorer, '[data-stand]').classList.contains('question')) told.push('This route is not finished.')
  const throughout = part(explorer, '[data-throughout-line]').textContent
  const lines = [...explorer.querySelectorAll<HTMLElement>('[data-checklist] :is(h3, li)')].map((line) => {
    if (line.matches('h3')) return `\n${line.textContent}`
    const facts = [...line.querySelectorAll('.record-facts > span')].map((fact) => oneLine(fact))
    return `[${line.querySelector('input')?.checked ? 'x' : ' '}] ${oneLine(part(line, 'label'))} (${facts.join('; ')})`
  })
  return [`${about} Copied on ${date}.`, ...told, throughout, ...lines].filter(Boolean).join('\n')
}

function oneLine({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim()
}
