/** What is listened to of the page that asked. */
export type Owner = Pick<NodeJS.EventEmitter, 'once' | 'off'>

/**
 * Pieces of work that the page can cancel by the names it gave them. They end with their page, too: when it is
 * closed, and when it is loaded again because the ledger was locked.
 */
export class Jobs {
  readonly #running = new Map<string, AbortController>()

  /** @returns what `work` returns, or null when it was cancelled */
  async run<T>(name: string, owner: Owner, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const controller = new AbortController()
    const { signal } = controller
    const abort = (): void => controller.abort()
    this.#running.set(name, controller)
    for (const event of ENDS) owner.once(event, abort)
    try {
      // The work may hang on something that never answers once it is cancelled.
      return await Promise.race([work(signal), cancelled(signal)])
    } catch (error) {
      if (signal.aborted) return null
      throw error
    } finally {
      for (const event of ENDS) owner.off(event, abort)
      this.#running.delete(name)
    }
  }

  cancel(name: string): void {
    this.#running.get(name)?.abort()
  }
}

const ENDS = ['did-navigate', 'destroyed'] as const

const cancelled = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
