import { renderClauseLinks, renderReadings } from '../../components/procedureView.ts'
import { describeNode } from '../../pathway/describe.ts'
import type { NodeDescription } from '../../pathway/describe.ts'
import { formatListedLimit } from '../../pathway/limits.ts'
import { groupPosts } from '../../pathway/groupPosts.ts'
import type { Limit, PathwayNode } from '../../pathway/types.ts'
import { postLabels, recordsInWords } from '../../pathway/words.ts'
import { element } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import { renderOwnPosts, stepAddress } from './renderNode.ts'
import type { View } from './explorerDocument.ts'

/** Every post that a step names, with its agencies. */
function renderPosts(view: View, { who, posts }: NodeDescription): Child[] {
  if (who.length === 0) return []
  const rows = groupPosts(view.agencies, who).map(({ post, agencies, names }) =>
    element('div', { 'data-agency': agencies.join(' ') }, element('dt', {}, names), element('dd', {}, post)),
  )
  return [element('p', { 'data-posts': true }, `${postLabels(posts).all}:`), element('dl', { class: 'posts' }, ...rows)]
}

/** The time limits of a step, each with its force, what its clauses say, and how we read it. */
function renderLimits(view: View, limits: readonly Limit[]): Child[] {
  if (limits.length === 0) return []
  const items = limits.map((limit) =>
    element(
      'li',
      {},
      element('strong', {}, formatListedLimit(limit)),
      ' ',
      element('span', { class: 'force' }, limit.force),
      ` ${limit.text} `,
      renderClauseLinks(view, limit.clauses),
      ...renderReadings(limit),
    ),
  )
  return [element('p', {}, element('strong', {}, 'By when:')), element('ul', { class: 'limits' }, ...items)]
}

/** What stands in a node beside its title, and how it is left. Each way leads to its node on the page of every step. */
export function renderNodeInFull(view: View, node: PathwayNode): Child[] {
  const description = describeNode(view.pathway, node)
  const { by, limits, records, basis, ways } = description
  return [
    element(
      'div',
      { class: 'node-body' },
      element('p', {}, node.text),
      by && element('p', {}, element('strong', {}, 'Who acts:'), ` ${by}`),
      ...(node.kind === 'step' ? renderOwnPosts(view, node) : []),
      ...renderPosts(view, description),
      ...renderLimits(view, limits),
      records.length > 0 && element('p', {}, element('strong', {}, 'To write down:'), ` ${recordsInWords(records)}.`),
      ...renderReadings(basis),
      basis.clauses.length > 0 && element('p', { class: 'basis' }, renderClauseLinks(view, basis.clauses)),
    ),
    ways.length > 0 &&
      element(
        'ul',
        { class: 'ways' },
        ...ways.map((way) =>
          element(
            'li',
            {},
            element(
              'a',
              { class: way.answer ? 'answer' : 'next', 'data-open': way.to, href: stepAddress(view, way.to) },
              way.answer?.label ?? (way.simultaneous ? 'At the same time' : 'Next'),
            ),
            element('span', { class: 'way-to' }, way.title),
            ...renderReadings(way),
            way.clauses.length > 0 &&
              (way.reading || way.silence) &&
              element('p', { class: 'basis' }, renderClauseLinks(view, way.clauses)),
          ),
        ),
      ),
  ]
}
