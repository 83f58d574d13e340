// Set up before every unit test: the program's own lines for whoever looks after it (electron/main/app/log.ts) say
// nothing about a test. They are written all the same, and a test that looks at them sees them.
const QUIET = Symbol.for('wenxin.quietLog')
const write = process.stderr.write.bind(process.stderr) as (...args: unknown[]) => boolean

// Files that share a worker come here again.
if (!Object.hasOwn(process.stderr.write, QUIET)) {
  const quiet = (...args: unknown[]): boolean => String(args[0]).startsWith('[wenxin] ') || write(...args)
  process.stderr.write = Object.assign(quiet, { [QUIET]: true })
}
