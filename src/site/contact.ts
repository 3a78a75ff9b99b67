/** Where readers report what is in their way, as whoever publishes the site gives it: an email address, a web address or words. */
export interface Contact {
  readonly words: string
  readonly href?: string
}

/** Reads the `CONTACT` of a build. Undefined where none is given. */
export function contactOf(given: string | undefined): Contact | undefined {
  const words = given?.trim()
  if (!words) return undefined
  if (/^https:\/\/\S+$/.test(words)) return { words, href: words }
  if (/^[^\s@]+@[^\s@]+$/.test(words)) return { words, href: `mailto:${words}` }
  return { words }
}
