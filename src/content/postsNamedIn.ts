const roles =
  'manager|lead|leader|head(?: ?teacher)?|director|chair|chairperson|supervisor|officer|inspector|sergeant|superintendent|constable|nurse|doctor|paediatrician|consultant|coordinator|commissioner|executive|professional|adviser|advisor|principal|commander|governor|social worker|health visitor|practitioner'
const ranks =
  'assistant|associate|chief|deputy|designated|detective|district|executive|first[- ]line|frontline|group|head|independent|lead|line|locality|named|operational|operations|principal|safeguarding|senior|service|strategic|team|unit|children’s|child|adult|public|protection|conference|review(?:ing)?|health|housing|education|police|board|business|partnership|practice|clinical|specialist'
const posts = [
  new RegExp(String.raw`\b(?:(?:${ranks})[ -]){1,4}(?:${roles})s?\b`, 'gi'),
  // “Head of Service”, “Director of Children’s Services”
  /\b(?:[Aa]ssistant |[Dd]eputy )?(?:[Hh]ead|[Dd]irector|[Cc]hair|[Ll]ead)s? (?:of|for) (?:the )?(?:service|\p{Lu}[\p{L}’]+(?: (?:and )?\p{Lu}[\p{L}’]+)*)/gu,
]

/** Returns each post that a text names, such as “first line managers” or “Head of Service”, as written. */
export function postsNamedIn(text: string): readonly string[] {
  return posts.flatMap((pattern) => text.match(pattern) ?? [])
}

/** Whether a text names a post, in capitals or not, one or several. */
export function namesPost(text: string, post: string): boolean {
  return text.toLowerCase().includes(post.toLowerCase().replace(/s$/, ''))
}
