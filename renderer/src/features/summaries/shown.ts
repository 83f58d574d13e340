const LONGEST_WAIT = 20_000

const isShown = (month: string, hash: string): boolean =>
  document.querySelector(`.summary-sheet[data-month="${CSS.escape(month)}"][data-hash="${hash}"]`) !== null

/**
 * Waits until the paper of this month stands on the page and its fonts are there; false when it does not come.
 * @param hash of the closing, '' for an open month: a month closed a moment ago must not print as it was before
 */
export async function whenShown(month: string, hash: string): Promise<boolean> {
  const shown =
    isShown(month, hash) ||
    (await new Promise<boolean>((resolve) => {
      const finish = (found: boolean): void => {
        observer.disconnect()
        window.clearTimeout(timer)
        resolve(found)
      }
      const observer = new MutationObserver(() => isShown(month, hash) && finish(true))
      const timer = window.setTimeout(() => finish(isShown(month, hash)), LONGEST_WAIT)
      observer.observe(document.body, { childList: true, subtree: true, attributes: true })
    }))
  if (shown) await document.fonts.ready
  return shown
}
