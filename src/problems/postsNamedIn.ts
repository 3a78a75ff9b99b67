const roles =
  'manager|lead|leader|head(?: ?teacher)?|director|chair|chairperson|supervisor|officer|inspector|sergeant|superintendent|constable|nurse|doctor|paediatrician|consultant|coordinator|commissioner|executive|professional|adviser|advisor|principal|commander|governor|scrutineer|gp|social worker|health visitor|practitioner'
const ranks =
  'assistant|associate|chief|deputy|designated|detective|district|duty|executive|first[- ]line|frontline|group|head|independent|lead|line|locality|named|operational|operations|principal|safeguarding|senior|service|strategic|team|unit|children’s|child|adult|public|protection|conference|review(?:ing)?|health|housing|education|police|board|business|partnership|practice|clinical|specialist'
const rankAndRole = String.raw`\b(?:(?:${ranks})[ -]){1,4}(?:${roles})s?\b`
const posts = [
  new RegExp(rankAndRole, 'gi'),
  // “Head of Service”, “Director of Children’s Services”
  /\b(?:[Aa]ssistant |[Dd]eputy )?(?:[Hh]ead|[Dd]irector|[Cc]hair|[Ll]ead)s? (?:of|for) (?:the )?(?:service|safeguarding|\p{Lu}[\p{L}’]+(?: (?:and )?\p{Lu}[\p{L}’]+)*)/gu,
]

/** “Service and ” before “Delivery Manager”, but not in “Head of Service and Line Manager”, which are two posts. */
const beforeAnd = new RegExp(String.raw`(?<!\b(?:of|for) (?:the )?)\b(?:(?:${ranks})[ -])+and $`, 'i')
const andPost = new RegExp(` and ${rankAndRole}.*$`, 'i')

/** Returns each post that a text names, such as “first line managers” or “Head of Service”, as written. */
export function postsNamedIn(text: string): readonly string[] {
  return posts.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: post, index }) => {
      // “Conference and Review Manager” is one post; “strategic and line managers” are two.
      const first = /^\p{Lu}/u.test(post) ? beforeAnd.exec(text.slice(0, index)) : null
      return `${first?.[0] ?? ''}${post.replace(andPost, '')}`
    }),
  )
}

/** How many other words may stand among those of a post, as in “designated doctor or nurse”. */
const mostBetween = 3

/** Whether a text names a post: “the board’s chair” is “Chair of the Board”, and “first-line” is “first line”. */
export function namesPost(text: string, post: string): boolean {
  const words = wordsOf(text)
  const wanted = wordsOf(post)
  const isNamed = words.some((_, start) => {
    const near = words.slice(start, start + wanted.length + mostBetween)
    return wanted.every((word) => near.includes(word))
  })
  const [, role, owner] = /^(.*?) of (?:the )?(.*)$/i.exec(post) ?? []
  return (
    isNamed || (role !== undefined && new RegExp(String.raw`\b${owner}[’']s? (?:\w+ ){0,2}${role}\b`, 'i').test(text))
  )
}

/** Returns the words of a text in the singular, in small letters. */
function wordsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z']+/g) ?? []
  return words.map((word) => word.replace(/(?:'s|s'?)$/, ''))
}
