import type { CDPSession, Page } from 'playwright-core'

/** Roles that are heard as one: their name is all their words. */
const atomicRoles = [
  'link',
  'button',
  'heading',
  'option',
  'checkbox',
  'radio',
  'image',
  'DisclosureTriangle',
  'combobox',
  'searchbox',
  'spinbutton',
]

/** Roles that say nothing by themselves. */
const rolesWithoutWords = [
  'generic',
  'none',
  'paragraph',
  'RootWebArea',
  'ListMarker',
  'LabelText',
  'strong',
  'emphasis',
  'LineBreak',
  'LayoutTable',
]

const states = ['pressed', 'expanded', 'checked', 'live', 'keyshortcuts', 'disabled', 'modal'] as const

/**
 * What Chromium hands to a screen reader of an element, in the order of reading, from its accessibility tree: a line for each
 * part, with its role, name and states, and words as they are. What is hidden from it, or behind a dialog, is not there.
 */
export async function heard(page: Page, within: string): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const root = await backendIdOf(cdp, within)
  await cdp.detach()
  type Node = (typeof nodes)[number]

  const linesOf = (node: Node): readonly string[] => {
    const role = String(node.role?.value ?? '')
    const name = String(node.name?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    const children = () => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).flatMap(linesOf)
    if (node.ignored) return children()
    if (role === 'StaticText') return name ? [name] : []
    const set = (node.properties ?? [])
      .filter(
        ({ name: state, value }) =>
          (states as readonly string[]).includes(state) && value.value !== false && value.value !== 'false',
      )
      .map(({ name: state, value }) =>
        value.value === true || value.value === 'true' ? state : `${state}=${String(value.value)}`,
      )
    if (rolesWithoutWords.includes(role) && set.length === 0) return children()
    const line = [role, name && `“${name}”`, ...set.map((state) => `[${state}]`)].filter(Boolean).join(' ')
    return atomicRoles.includes(role) ? [line] : [line, ...children()]
  }
  const found = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === root)
  return found ? linesOf(found) : []
}

async function backendIdOf(cdp: CDPSession, selector: string): Promise<number> {
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  })
  if (!result.objectId) throw new Error(`The page has no “${selector}”.`)
  const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId })
  return node.backendNodeId
}
