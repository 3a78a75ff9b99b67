export type Child = Node | string | undefined | false

/** Creates an element. Leaves out attributes that are `undefined` or `false`; an attribute that is `true` has no value. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value)
  made.append(...withoutGaps(children))
  return made
}

/** Leaves out the children that are `undefined` or `false`. */
export function withoutGaps(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== undefined && child !== false)
}
