import { ref } from 'vue'
import type { DiagnosticStep } from '@shared/ipc/diagnostics'
import { call } from './bridge'

/** The diagnostics report of this PC; works while locked and while the ledger does not open. */
export function useDiagnostics() {
  const steps = ref<DiagnosticStep[]>([])
  const working = ref(false)
  const message = ref('')
  const failed = ref(false)

  async function during(work: () => Promise<void>): Promise<void> {
    working.value = true
    message.value = ''
    failed.value = false
    await work()
    working.value = false
  }
  function fail(text: string): void {
    message.value = text
    failed.value = true
  }

  const make = (): Promise<void> =>
    during(async () => {
      const answer = await call('diagnostics.report', undefined)
      if (answer.ok) steps.value = answer.value.steps
      else fail(answer.error.message)
    })
  const save = (): Promise<void> =>
    during(async () => {
      const answer = await call('diagnostics.save', { suggestedName: '温馨调解台账诊断报告' })
      if (!answer.ok) fail(answer.error.message)
      else if (answer.value.path !== null) message.value = `诊断报告已存到 ${answer.value.path}`
    })
  return { steps, working, message, failed, make, save }
}
