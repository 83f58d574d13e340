const LONGEST_WAIT = 20_000

export type Sheet = 'grid-sheet' | 'correction-sheet' | 'chart-sheet'

const isShown = (sheet: Sheet, period: string, mark: string): boolean =>
  document.querySelector(
    `.${sheet}[data-period="${CSS.escape(period)}"][data-mark="${CSS.escape(mark)}"]`
  ) !== null

/**
 * Waits until the paper of this period stands on the page and its fonts are there; false when it does not come.
 * @param mark what tells the paper from others: the hash of a closing ('' for an open period, so that one closed a moment
 *   ago does not print as it was before), or the key of a table and the hash
 */
export async function whenShown(sheet: Sheet, period: string, mark: string): Promise<boolean> {
  const shown =
    isShown(sheet, period, mark) ||
    (await new Promise<boolean>((resolve) => {
      const finish = (found: boolean): void => {
        observer.disconnect()
        window.clearTimeout(timer)
        resolve(found)
      }
      const observer = new MutationObserver(() => isShown(sheet, period, mark) && finish(true))
      const timer = window.setTimeout(() => finish(isShown(sheet, period, mark)), LONGEST_WAIT)
      observer.observe(document.body, { childList: true, subtree: true, attributes: true })
    }))
  if (shown) await document.fonts.ready
  return shown
}
