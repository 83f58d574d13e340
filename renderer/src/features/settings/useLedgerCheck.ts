import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { rebuildLedger, useSession, verifyLedger, type LedgerCheck, type Progress } from '@/store'

const UNFINISHED =
  '重建没有完成。台账流水没有变化，已保存的内容都在；请重新打开程序，程序会从停下的地方继续。'

/**
 * 核对台账: replays the journal and compares; can be stopped, and stops when the page is left. 重建: fills the
 * working copy anew from the journal and compares again; goes on when the page is left. Stopped, the ledger is locked:
 * nobody works with half a copy, and the next sign-in goes on where it stopped.
 */
export function useLedgerCheck() {
  const session = useSession()
  const progress = shallowRef<Progress | null>(null)
  const result = shallowRef<LedgerCheck | null>(null)
  const message = ref('')
  /** The result was found after a rebuild. */
  const rebuilt = ref(false)
  const stoppable = ref<'check' | 'rebuild' | null>(null)
  let stopper: AbortController | null = null

  async function run(failed: string, work: () => Promise<void>): Promise<void> {
    result.value = null
    message.value = ''
    progress.value = { done: 0, total: 0, words: '正在准备' }
    try {
      await work()
    } catch {
      message.value = failed
    } finally {
      progress.value = null
      stoppable.value = null
      stopper = null
    }
  }

  async function compare(): Promise<void> {
    stopper = new AbortController()
    stoppable.value = 'check'
    const answer = await verifyLedger((now) => (progress.value = now), stopper.signal)
    if (answer.ok) result.value = answer.value
    else message.value = answer.error.message
  }

  async function start(): Promise<void> {
    rebuilt.value = false
    await run('核对没有完成，台账没有变化。可以再试一次。', compare)
  }

  async function rebuild(): Promise<void> {
    rebuilt.value = true
    await run(UNFINISHED, async () => {
      const { signal } = (stopper = new AbortController())
      stoppable.value = 'rebuild'
      const answer = await rebuildLedger((now) => (progress.value = now), signal)
      if (answer.ok) await compare()
      else if (signal.aborted) await session.lock()
      else message.value = `${answer.error.message}${UNFINISHED}`
    })
  }

  const cancel = (): void => stopper?.abort()
  onBeforeUnmount(() => stoppable.value === 'check' && cancel())
  return { progress, result, message, rebuilt, stoppable, start, rebuild, cancel }
}
