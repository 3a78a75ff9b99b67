/** The words by which a text sets each urgency. */
const urgencyPatterns = {
  immediately: /immediate(?:ly)?|straight ?away|at once/i,
  urgently: /urgen\w+/i,
  'without delay': /without (?:any |undue )?delay/i,
} as const

/** Returns each urgency that a text names, in the words of `formatUrgency`. */
export function urgenciesNamedIn(text: string): readonly string[] {
  return Object.entries(urgencyPatterns).flatMap(([word, pattern]) => (pattern.test(text) ? [word] : []))
}

/** What is immediate or urgent of itself, and asks for nothing to be done at once: “immediate danger”, “immediately above”. */
const notAsked =
  /\b(?:immediate|urgent)(?: or \w+| and \w+)? (?:risks?|dangers?|harm|safety|needs?|concerns?|threats?|protection|managers?|supervisors?|famil(?:y|ies)|impact)\b|\bimmediately (?:above|below|after|before|following|prior)\b/gi

/** Returns each urgency with which a clause asks for something, also as written there: not that of “immediate danger”. */
export function urgenciesAskedIn(text: string): readonly { readonly urgency: string; readonly written: string }[] {
  const asking = text.replace(notAsked, '')
  return Object.entries(urgencyPatterns).flatMap(([urgency, pattern]) => {
    const written = pattern.exec(asking)?.[0]
    return written ? [{ urgency, written }] : []
  })
}
