/** How readers report accessibility problems: text, with a link if it is an email address or a web address. */
export interface Contact {
  readonly words: string
  readonly href?: string
}

/** Parses the `CONTACT` of a build. Returns `undefined` if none is given. */
export function parseContact(given: string | undefined): Contact | undefined {
  const words = given?.trim()
  if (!words) return undefined
  if (/^https:\/\/\S+$/.test(words)) return { words, href: words }
  if (/^[^\s@]+@[^\s@]+$/.test(words)) return { words, href: `mailto:${words}` }
  return { words }
}
