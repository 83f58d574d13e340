import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** True once something has been under way for a second: from then on the screen says in words what it does. */
export function useSlow(busy: Ref<boolean>): Ref<boolean> {
  const slow = ref(false)
  let timer = 0
  watch(busy, (now) => {
    window.clearTimeout(timer)
    slow.value = false
    if (now) timer = window.setTimeout(() => (slow.value = true), 1000)
  })
  onScopeDispose(() => window.clearTimeout(timer))
  return slow
}
