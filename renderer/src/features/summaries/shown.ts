const LONGEST_WAIT = 20_000

export type Sheet = 'summary-sheet' | 'correction-sheet'

const isShown = (sheet: Sheet, period: string, hash: string): boolean =>
  document.querySelector(`.${sheet}[data-period="${CSS.escape(period)}"][data-hash="${hash}"]`) !== null

/**
 * Waits until the paper of this period stands on the page and its fonts are there; false when it does not come.
 * @param hash of the closing, '' for an open period: one closed a moment ago must not print as it was before
 */
export async function whenShown(sheet: Sheet, period: string, hash: string): Promise<boolean> {
  const shown =
    isShown(sheet, period, hash) ||
    (await new Promise<boolean>((resolve) => {
      const finish = (found: boolean): void => {
        observer.disconnect()
        window.clearTimeout(timer)
        resolve(found)
      }
      const observer = new MutationObserver(() => isShown(sheet, period, hash) && finish(true))
      const timer = window.setTimeout(() => finish(isShown(sheet, period, hash)), LONGEST_WAIT)
      observer.observe(document.body, { childList: true, subtree: true, attributes: true })
    }))
  if (shown) await document.fonts.ready
  return shown
}
