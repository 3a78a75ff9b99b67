/** The picture for shared links. Sizes are in pixels. */
export const socialCard = {
  file: 'social-card.png',
  width: 1200,
  height: 630,
  alt: 'Escalation Pathways. When professionals disagree about a child: who to go to next, how fast, what to write down.',
} as const
