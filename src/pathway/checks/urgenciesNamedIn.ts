/** The words by which a text sets each urgency. */
const urgencyPatterns = {
  immediately: /immediate(?:ly)?|straight ?away|at once|forthwith/i,
  urgently: /\burgent(?:ly)?\b|\b(?:matter of|with)(?: \w+){0,2} urgency\b/i,
  'without delay': /without (?:\w+ )?delay/i,
} as const

/** What is immediate or urgent of itself, denied or nearby, and asks for nothing to be done at once. */
const notAsked = new RegExp(
  [
    String.raw`\b(?:immediate|urgent)(?:,? (?:or|and)? ?[\w’-]+){0,2} (?:risks?|dangers?|harm|threats?|needs?|concerns?|impact|managers?|supervisors?|superiors?|leads?|seniors?|colleagues?|famil(?:y|ies))\b`,
    String.raw`\bimmediately (?:above|below|before|prior|available|senior)\b`,
    String.raw`\b(?:immediately|straight) (?:after|following) (?:this|that|which)\b`,
    String.raw`\b(?:not|never|cannot|no)(?: [\w’-]+){0,3} (?:immediate(?:ly)?|urgent(?:ly)?|at once|straight ?away)\b`,
    String.raw`\bimmediate (?:safety|welfare|team|future)\b|\burgent (?:care|treatment)\b`,
    String.raw`\b(?:whether|why)(?: (?!must\b|should\b|or not\b)[\w’-]+){0,6} urgent(?:ly)?\b|\b(?:consider|any|need for) (?:an )?urgent\b`,
    String.raw`\b(?:two|several)(?: \w+)? at once\b|\b(?:both|all) at once\b`,
    String.raw`\bnon-urgent\b|\b(?:level|degree) of urgency\b`,
  ].join('|'),
  'gi',
)

/** Returns each urgency with which a text asks for something, also as written there: not that of “immediate danger”. */
export function urgenciesNamedIn(text: string): readonly { readonly urgency: string; readonly written: string }[] {
  const asking = text.replace(notAsked, '')
  return Object.entries(urgencyPatterns).flatMap(([urgency, pattern]) => {
    const written = pattern.exec(asking)?.[0]
    return written ? [{ urgency, written }] : []
  })
}
