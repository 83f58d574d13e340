import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Failure, Result } from '@shared/result'
import { liveQuery } from '@/store'
import { loadMonth, type Choice, type Month } from './load'

/** The month on the page, counted anew whenever a record behind it changes; `slow` after a second of counting. */
export function useMonth(
  month: () => string,
  choice: () => Choice
): { loaded: ComputedRef<Month | null>; failure: ComputedRef<Failure | null>; slow: Ref<boolean> } {
  const answer = liveQuery(async (): Promise<{ month: string; result: Result<Month, Failure> }> => {
    const [asked, look] = [month(), choice()]
    return { month: asked, result: await loadMonth(asked, look) }
  }, [month, choice])
  // While another month is being counted the last one is not shown as if it were this one.
  const current = computed(() => (answer.value?.month === month() ? answer.value.result : undefined))
  const slow = ref(false)
  let timer = 0
  watch(
    () => current.value === undefined,
    (waiting) => {
      window.clearTimeout(timer)
      slow.value = false
      if (waiting) timer = window.setTimeout(() => (slow.value = true), 1000)
    },
    { immediate: true }
  )
  onScopeDispose(() => window.clearTimeout(timer))
  return {
    loaded: computed(() => (current.value?.ok ? current.value.value : null)),
    failure: computed(() => (current.value && !current.value.ok ? current.value.error : null)),
    slow
  }
}
