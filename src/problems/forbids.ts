/** Of whom a ban is said, as in “no agency”. Not in a condition: “if there is no agreement the manager may ask”. */
const nobody = String.raw`(?<!\b(?:if|where|when|unless|once|there (?:is|are))\b[^,.;]*)\b(?:no(?: \w+){1,4}|nobody|no one|neither \w+)`

/** Words that forbid, where a text says what is to be done: not “may not be necessary” or “should not hesitate”. */
export const forbids = new RegExp(
  [
    String.raw`\b(?:must|should|shall) (?:not(?! (?:only|always|necessarily|hesitate)\b)|never|on no account|under no circumstances|at no time)\b`,
    String.raw`\b(?:must|should|shall)n[’']t\b`,
    String.raw`\bmay (?:never\b|not\b(?! (?:be (?:necessary|needed|possible|appropriate|able)|have|always|need|agree)\b))`,
    String.raw`${nobody} (?:must|should|may|shall|can)\b`,
  ].join('|'),
  'i',
)

/** “No agency may”, which allows nothing. */
export const nobodyMay = new RegExp(`${nobody} may\\b`, 'gi')
