import { onBeforeUnmount, onMounted, ref } from 'vue'
import { call } from '@/store'

/** What was found when the journal was opened, and what main says later; each stays until it is closed. */
export function useNotices() {
  const notices = ref<string[]>([])
  const add = (message: string): void => {
    if (!notices.value.includes(message)) notices.value.push(message)
  }
  const stop = window.wenxin.on('app.notice', ({ message }) => add(message))
  onMounted(async () => {
    const head = await call('journal.head', undefined)
    if (head.ok) head.value.notices.forEach(add)
    else add(head.error.message)
  })
  onBeforeUnmount(stop)
  return { notices, close: (index: number) => notices.value.splice(index, 1) }
}
