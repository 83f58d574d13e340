const STILL = 500
const LONGEST = 20_000

/** Waits until the page has stood still for half a second and nothing says it is busy; at most 20 seconds. */
export function quiet(root: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const started = performance.now()
    let last = started
    const observer = new MutationObserver(() => (last = performance.now()))
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
    const look = (): void => {
      const now = performance.now()
      const still = now - last >= STILL && !root.querySelector('[aria-busy="true"]')
      if (!still && now - started < LONGEST) return void setTimeout(look, 50)
      observer.disconnect()
      resolve()
    }
    look()
  })
}
