import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { verifyLedger, type LedgerCheck, type Progress } from '@/store'

/** 核对台账: replays the journal and compares; can be stopped, and stops when the page is left. */
export function useLedgerCheck() {
  const progress = shallowRef<Progress | null>(null)
  const result = shallowRef<LedgerCheck | null>(null)
  const message = ref('')
  let stopper: AbortController | null = null

  async function start(): Promise<void> {
    stopper = new AbortController()
    result.value = null
    message.value = ''
    progress.value = { done: 0, total: 0, words: '正在核对' }
    try {
      const answer = await verifyLedger((now) => (progress.value = now), stopper.signal)
      if (answer.ok) result.value = answer.value
      else message.value = answer.error.message
    } catch {
      message.value = '核对没有完成，台账没有变化。可以再试一次。'
    } finally {
      progress.value = null
      stopper = null
    }
  }

  const cancel = (): void => stopper?.abort()
  onBeforeUnmount(cancel)
  return { progress, result, message, start, cancel }
}
