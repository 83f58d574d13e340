import { computed, ref, watch } from 'vue'
import { OFFICE_ID } from '@shared/domain/office'
import { call, getRecord, useSession } from '@/store'

export type Stage = 'opening' | 'setup' | 'locked' | 'newcomer' | 'recovery' | 'open' | 'broken'

/**
 * Which page the window shows. An open vault alone is not enough: the recovery code must have been typed back and
 * the ledger put in use; both may be missing when a first run was cut short.
 */
export function useStage() {
  const session = useSession()
  /** Creating the vault opens the session before the wizard is done; the wizard stays until it says so. */
  const settingUp = ref(false)
  const known = ref<{ recoverable: boolean; inUse: boolean } | null>(null)

  async function look(): Promise<void> {
    const [status, office] = await Promise.all([
      call('vault.status', undefined),
      getRecord('office', OFFICE_ID)
    ])
    known.value = {
      // When main does not answer, the ledger is still usable; the question comes again at the next start.
      recoverable: !status.ok || status.value.recoveryConfirmed,
      inUse: office !== undefined
    }
  }

  watch(
    () => session.state,
    (state) => {
      if (state === 'empty') settingUp.value = true
      if (state === 'open') void look()
    },
    { immediate: true }
  )

  const stage = computed<Stage>(() => {
    if (session.state === 'broken') return 'broken'
    if (settingUp.value) return 'setup'
    if (session.state === 'locked') return 'locked'
    if (session.state === 'newcomer') return 'newcomer'
    if (session.state !== 'open' || !known.value) return 'opening'
    // Others go on working: only an administrator can make a new code.
    if (!known.value.recoverable && session.session?.role === 'administrator') return 'recovery'
    return known.value.inUse ? 'open' : 'setup'
  })

  async function finishSetup(): Promise<void> {
    // A ledger that came out of a backup is locked: there is nothing to look at yet.
    if (session.state === 'open') await look()
    settingUp.value = false
  }

  return { stage, look, finishSetup }
}
