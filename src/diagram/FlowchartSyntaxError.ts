/** A mistake in Mermaid source, told in one line. `line` counts from 1 and is undefined where Mermaid does not tell. */
export class FlowchartSyntaxError extends Error {
  override name = 'FlowchartSyntaxError'
  readonly line: number | undefined

  constructor(message: string, line?: number) {
    super(line === undefined ? message : `Line ${String(line)}: ${message}`)
    this.line = line
  }
}
