/** The colours of `styles/tokens.css` in light, on white, for charts that leave the site. A test holds them to it. */
export const lightLook = {
  paper: '#ffffff',
  surface: '#f2f0ea',
  ink: '#1a1e23',
  inkSoft: '#4b535c',
  line: '#c6c2b6',
  urgent: '#a3240a',
} as const
