import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Period } from '@shared/domain/periods'
import type { Failure, Result } from '@shared/result'
import { liveQuery } from '@/store'

/** What the page shows of a period, gathered anew whenever a record behind it changes; `slow` after a second. */
export function usePeriod<T, C>(
  period: () => Period,
  choice: () => C,
  load: (period: Period, choice: C) => Promise<Result<T, Failure>>
): { loaded: ComputedRef<T | null>; failure: ComputedRef<Failure | null>; slow: Ref<boolean> } {
  const answer = liveQuery(async (): Promise<{ period: Period; result: Result<T, Failure> }> => {
    const [asked, look] = [period(), choice()]
    return { period: asked, result: await load(asked, look) }
  }, [period, choice])
  // While another period is being counted the last one is not shown as if it were this one.
  const current = computed(() => (answer.value?.period === period() ? answer.value.result : undefined))
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
