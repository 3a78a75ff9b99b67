import { optimize } from 'svgo'

/** Makes the SVG small without touching what tests, scripts and CSS hold on to. Deterministic. */
export function optimiseSvg(svg: string): string {
  const { data } = optimize(svg, {
    multipass: true,
    floatPrecision: 1,
    plugins: [{ name: 'convertPathData', params: { floatPrecision: 1, makeArcs: undefined } }, 'cleanupNumericValues'],
  })
  return data.replace(' xmlns="http://www.w3.org/2000/svg"', '')
}
