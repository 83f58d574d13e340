const LONGEST_WAIT = 20_000

const isShown = (month: string): boolean =>
  document.querySelector(`.summary-sheet[data-month="${CSS.escape(month)}"]`) !== null

/** Waits until the paper of this month stands on the page and its fonts are there; false when it does not come. */
export async function whenShown(month: string): Promise<boolean> {
  const shown =
    isShown(month) ||
    (await new Promise<boolean>((resolve) => {
      const finish = (found: boolean): void => {
        observer.disconnect()
        window.clearTimeout(timer)
        resolve(found)
      }
      const observer = new MutationObserver(() => isShown(month) && finish(true))
      const timer = window.setTimeout(() => finish(isShown(month)), LONGEST_WAIT)
      observer.observe(document.body, { childList: true, subtree: true, attributes: true })
    }))
  if (shown) await document.fonts.ready
  return shown
}
