import { computed, onBeforeUnmount, ref, watch, watchPostEffect } from 'vue'
import { onEvent, tellSeen, useSession } from '@/store'

/**
 * What was found and mended when the ledger was opened or later, and what main says; each stays until it is closed,
 * and is shown again when it happens again.
 */
export function useNotices() {
  const session = useSession()
  const heard = ref<string[]>([])
  const closed = ref<readonly string[]>([])
  const notices = computed(() =>
    [...new Set([...session.notices, ...session.repairNotices, ...heard.value])].filter(
      (notice) => !closed.value.includes(notice)
    )
  )
  const again = (told: readonly string[]): void => {
    closed.value = closed.value.filter((notice) => !told.includes(notice))
  }
  watch(() => session.repairNotices, again)
  const stop = onEvent('app.notice', ({ message }) => {
    again([message])
    if (!heard.value.includes(message)) heard.value.push(message)
  })
  onBeforeUnmount(stop)
  watchPostEffect(() => tellSeen(notices.value))

  function close(index: number): void {
    const notice = notices.value[index]
    if (notice !== undefined) closed.value = [...closed.value, notice]
  }
  return { notices, close }
}
