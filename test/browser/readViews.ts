type Part = ParentNode | Element | null | undefined
type Names = ReadonlyMap<string, string>

/** The elements that a selector finds, in order. */
export function all(part: Part, selector: string): readonly Element[] {
  return [...(part?.querySelectorAll(selector) ?? [])]
}

/** The text of an element with single spaces. */
export function word(part: Element | null | undefined): string {
  return (part?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** The clauses that a part links to, by their anchors. */
export function clausesIn(part: Part): readonly string[] {
  return all(part, '.clause-links a').map((link) => link.getAttribute('href')?.split('#')[1] ?? '')
}

/** Posts as “agency: post”; one post of several agencies is told of each. */
function postsIn(part: Part, names: Names): readonly string[] {
  return all(part, '.posts [data-agency]')
    .flatMap((post) =>
      (post.getAttribute('data-agency') ?? '')
        .split(' ')
        .map((id) => `${names.get(id)}: ${word(post.querySelector('dd'))}`),
    )
    .sort()
}

function afterStrong(part: Part, label: string): string {
  const found = all(part, 'p').find((one) => word(one.querySelector(':scope > strong')) === label)
  return word(found).slice(label.length).trim()
}

function basisIn(part: Part): readonly string[] {
  return all(part, ':scope > .silence, :scope > .reading').map(word)
}

/** A node in the list in words, or where the walk stands. */
export function inList(item: Element | null, names: Names) {
  const body = item?.querySelector('.node-body')
  return {
    id: item?.getAttribute('data-node') ?? '',
    kind: word(item?.querySelector('.node-kind > span')).toLowerCase(),
    title: word(item?.querySelector('.node-title')),
    text: word(body?.querySelector(':scope > p')),
    force: word(item?.querySelector('.node-kind > .force')),
    urgency: word(item?.querySelector('.node-kind > .urgency')),
    limits: all(body, '.limits > li').map((limit) =>
      all(limit, ':scope > strong, :scope > .force, :scope > [data-text]').map(word).join(' '),
    ),
    by: afterStrong(body, 'Who acts:'),
    who: postsIn(body, names),
    records: word(body?.querySelector('[data-to-write-down]')).replace(/\.$/, ''),
    clauses: clausesIn(body?.querySelector(':scope > .basis')),
    basis: basisIn(body),
    ways: all(item, '.ways > li').map((way) => {
      const link = way.querySelector('a')
      return {
        answer: link?.getAttribute('data-answer') ?? '',
        label: word(link),
        to: link?.getAttribute('href')?.replace(/^#node-/, '') ?? '',
        title: word(way.querySelector('.way-to')),
        clauses: clausesIn(way),
        basis: basisIn(way),
      }
    }),
  }
}

/** A flowchart: its nodes with all the words in their boxes, and its arrows with their words. */
export function inChart(figure: Element) {
  return {
    id: figure.getAttribute('data-stage') ?? '',
    nodes: all(figure, '.nodes [data-node]')
      .map((node) => ({
        id: node.getAttribute('data-node') ?? '',
        from: node.getAttribute('data-from') ?? '',
        kind: node.getAttribute('class') ?? '',
        words: word(node),
      }))
      .sort(byBox),
    labels: all(figure, '.labels > g')
      .map((label) => `${wayOf(label)}: ${word(label)}`)
      .sort(),
    arrows: all(figure, '.edges [data-answer], .edges [data-next]')
      .map(
        (arrow) =>
          `${wayOf(arrow)}${arrow.classList.contains('reading') ? ', our reading' : ''}${arrow.nextElementSibling?.classList.contains('tip') ? '' : ', at the same time'}`,
      )
      .sort(),
  }
}

/** The way that an arrow or its words stand for: an answer, or the step that it leads on from. */
function wayOf(drawn: Element): string {
  return drawn.getAttribute('data-answer') ?? drawn.getAttribute('data-next') ?? ''
}

/** A record at a node, in the list of everything to write down. */
export function inChecklist(item: Element) {
  const record = item.closest('.record')
  return {
    id: item.getAttribute('data-record') ?? '',
    text: word(record?.querySelector('.record-text')),
    keptBy: word(record?.querySelector('[data-kept-by]')),
    force: word(record?.querySelector('.force')),
    at: word(item.querySelector('[data-at]')),
    clauses: record ? clausesIn(record) : [],
  }
}

/** A row of the table of every route, with the steps and the outcome that its group shares in the head. */
export function inTable(row: Element) {
  const cell = (label: string) => row.querySelector(`[data-label="${label}"]`)
  const withoutFacts = (item: Element): string => {
    const copy = item.cloneNode(true) as Element
    copy.querySelector('em')?.remove()
    return word(copy)
  }
  const shared = all(row.closest('table'), '.route-lead span').flatMap((place) =>
    place.querySelector('em') ? [withoutFacts(place).replace('. ', ' ')] : [],
  )
  return {
    answers: row.querySelector('th a')?.getAttribute('href')?.split('#')[1] ?? '',
    steps: [...shared, ...all(cell('Steps'), 'li').map((item) => `${String(numberOf(item))} ${withoutFacts(item)}`)],
    outcome: all(cell('Outcome'), 'li').map(withoutFacts).join(),
    records: all(cell('To write down'), 'li').map(withoutFacts),
    clauses: word(cell('Clauses')).split(', ').sort(),
  }
}

/** The number of an item of a list, which counts on from the item before it unless it has a value. */
function numberOf(item: Element | null | undefined): number {
  if (!item) return 0
  return Number(item.getAttribute('value') ?? numberOf(item.previousElementSibling) + 1)
}

/** A node in the comparison. */
export function inComparison(item: Element) {
  return {
    id: item.getAttribute('data-node') ?? '',
    title: word(item.querySelector('.compared-title')),
    target: item.querySelector('.compared-title a')?.getAttribute('href')?.split('#')[1] ?? '',
    force: word(item.querySelector('.node-kind > .force')),
    urgency: word(item.querySelector('.urgency')).replace(/ \(from here on(; \w+)?\)$/, ''),
    limits: afterStrong(item.querySelector('[data-limits]'), 'By when:'),
    by: afterStrong(item, 'Who acts:'),
    posts: word(item.querySelector('[data-posts]'))
      .replace(/^[^:]*: /, '')
      .split('; ')
      .sort(),
    clauses: clausesIn(item),
    basis: [
      ...all(item, ':scope > .silence').map(word),
      ...all(item, ':scope > details.reading').map((one) => word(one).replace(/^How we read it /, 'How we read it: ')),
    ],
  }
}

/** A record in the comparison, wherever the procedure asks for it. */
export function inComparedRecords(item: Element) {
  return {
    text: word(item.querySelector('.compared-title')),
    force: word(item.querySelector('.force')),
    places: Number.parseInt(word(item.querySelector('.node-kind > span:last-child'))),
    keptBy: afterStrong(item, 'Kept by:'),
    clauses: clausesIn(item),
  }
}

/** Sorts the boxes of a chart by id; those that only refer to a node by the way that leads there. */
export function byBox(
  one: { readonly id: string; readonly from: string },
  other: { readonly id: string; readonly from: string },
): number {
  return one.id === other.id ? (one.from < other.from ? -1 : 1) : byId(one, other)
}

/** Sorts by id. */
export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1
}
