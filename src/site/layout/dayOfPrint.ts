/** Writes the day at the foot of a page that is printed. Without JavaScript a blank stands there. */
export function tellDayOfPrint(): void {
  const place = document.querySelector('[data-day-of-print]')
  if (place) place.textContent = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })
}
