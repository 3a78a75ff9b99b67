import { formatDate } from '../localDate.ts'

/** Writes today's date into the footer of a page that is printed. Without JavaScript the date stays blank. */
export function writePrintDate(): void {
  const element = document.querySelector('[data-day-of-print]')
  if (element) element.textContent = formatDate(new Date())
}
