/** A step that cannot go on. `advice` tells the person what to do next. */
export class SetupError extends Error {
  /** @param {string} message @param {string} advice @param {string} [details] */
  constructor(message, advice, details = '') {
    super(message)
    this.name = 'SetupError'
    this.advice = advice
    this.details = details
  }
}

/** One line that says what is being done. @param {string} text */
export function say(text) {
  process.stdout.write(`▸ ${text}\n`)
}

/** @param {unknown} error @returns {never} */
export function stop(error) {
  if (error instanceof SetupError) {
    process.stderr.write(`✗ ${error.message}\n`)
    if (error.details) process.stderr.write(`${error.details.trimEnd()}\n`)
    process.stderr.write(`  请这样做：${error.advice}\n`)
  } else {
    process.stderr.write(`✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  process.exit(1)
}

const MEGABYTE = 1024 * 1024

/**
 * Progress of a download: one line that is rewritten on a terminal, and a line every
 * quarter (or every 20 MB when the size is unknown) where lines are kept, as in a CI log.
 * @param {string} what
 */
export function progress(what) {
  const live = process.stdout.isTTY
  let shown = -1
  return {
    /** @param {number} done @param {number} total bytes; total 0 when unknown */
    at(done, total) {
      const step = live ? 1 : total ? 25 : 20
      const part = total ? (done / total) * 100 : done / MEGABYTE
      const mark = Math.floor(part / step)
      if (mark === shown) return
      shown = mark
      const size = `${(done / MEGABYTE).toFixed(0)}${total ? ` / ${(total / MEGABYTE).toFixed(0)}` : ''} MB`
      const line = `  ${what} ${size}${total ? `（${Math.floor(part)}%）` : ''}`
      process.stdout.write(live ? `\r${line}   ` : `${line}\n`)
    },
    end() {
      if (live && shown >= 0) process.stdout.write('\n')
    }
  }
}
