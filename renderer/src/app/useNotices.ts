import { onBeforeUnmount, ref } from 'vue'
import { onEvent, useSession } from '@/store'

/** What was found and mended when the ledger was opened, and what main says later; each stays until it is closed. */
export function useNotices() {
  const notices = ref<string[]>([...new Set(useSession().notices)])
  const stop = onEvent('app.notice', ({ message }) => {
    if (!notices.value.includes(message)) notices.value.push(message)
  })
  onBeforeUnmount(stop)
  return { notices, close: (index: number) => notices.value.splice(index, 1) }
}
