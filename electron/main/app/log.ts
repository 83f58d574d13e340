// A program started without a terminal may have nobody at the other end; that is no reason to stop working.
process.stderr.on('error', () => {})
process.stdout.on('error', () => {})

/** A line for whoever looks after the program. Never personal data: no arguments, names, texts or file contents. */
export function log(line: string): void {
  process.stderr.write(`[wenxin] ${line}\n`)
}

/** Says what kind of error it was, without its message: a message may quote what a person typed. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = (error as NodeJS.ErrnoException).code
  return typeof code === 'string' ? `${error.name} ${code}` : error.name
}
