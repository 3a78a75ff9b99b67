import { part } from '../part.ts'

/** The checklist as it stands, ticks included: a line for the time that holds throughout, for each stage and each item. */
export function checklistAsText(explorer: HTMLElement): string {
  const throughout = part(explorer, '[data-throughout-line]').textContent
  const lines = [...explorer.querySelectorAll<HTMLElement>('[data-checklist] :is(h3, li)')].map((line) => {
    if (line.matches('h3')) return `\n${line.textContent}`
    const facts = [...line.querySelectorAll('.record-facts > span')].map((fact) => oneLine(fact))
    return `[${line.querySelector('input')?.checked ? 'x' : ' '}] ${oneLine(part(line, 'label'))} (${facts.join('; ')})`
  })
  return [throughout, ...lines].join('\n').trim()
}

function oneLine({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim()
}
