import { escapeLabel } from './escapeLabel.ts'

/** A label's text for Mermaid source, to be put between double quotes: its title, and its small last line if it has one. */
export function labelSource(title: string, detail = ''): string {
  const [head, tail] = [escapeLabel(title), escapeLabel(detail)]
  return tail === '' ? head : `${head}<br/>~ ${tail}`
}
