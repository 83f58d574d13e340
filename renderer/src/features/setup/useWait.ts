import { computed, onMounted, ref } from 'vue'
import { useIntervalFn } from '@vueuse/core'
import { call } from '@/store'

/** Seconds until the next password may be tried, counted down on the screen; asked of main, never guessed. */
export function useWait() {
  /** The ledger was restored by its passphrase: that sets a password, too. */
  const byPassphrase = ref(false)
  const until = ref(0)
  const now = ref(Date.now())
  const seconds = computed(() => Math.max(0, Math.ceil((until.value - now.value) / 1000)))

  async function ask(): Promise<void> {
    const status = await call('vault.status', undefined)
    if (!status.ok) return
    byPassphrase.value = status.value.byPassphrase
    now.value = Date.now()
    until.value = now.value + status.value.waitSeconds * 1000
  }

  useIntervalFn(() => {
    if (until.value > now.value) now.value = Date.now()
  }, 250)
  onMounted(ask)
  return { seconds, byPassphrase, ask }
}
