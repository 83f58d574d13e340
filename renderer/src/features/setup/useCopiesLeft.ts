import { onMounted, onScopeDispose, ref } from 'vue'
import { call, onEvent } from '@/store'

/** What is to be said of copies in clear that Word still holds (documents.copies); null when there are none. */
export function useCopiesLeft() {
  const notice = ref<string | null>(null)
  onScopeDispose(onEvent('documents.copiesChanged', (left) => (notice.value = left.notice)))
  onMounted(async () => {
    const answer = await call('documents.copies', undefined)
    if (answer.ok) notice.value = answer.value.notice
  })
  return notice
}
