import { computed, ref } from 'vue'
import {
  decideKeyFile,
  decideRevocation,
  type KeyFileMade,
  type KeyFileRevoked
} from '@shared/domain/keyFiles'
import { mayWrite } from '@shared/domain/permissions'
import { newId, sectionValue, type Problem } from '@shared/ledger'
import { call, commitDecision, decideContext, getRecord, liveRecords, useSession } from '@/store'

export interface KeyFileRow {
  id: string
  made: KeyFileMade
  revoked: KeyFileRevoked | undefined
  /** Whether it opens the ledger on this PC. */
  here: boolean
}

/** The key files of 定时导出: what there is, making one, revoking one. */
export function useKeyFiles() {
  const session = useSession()
  const records = liveRecords('keyFile')
  const here = ref<readonly string[]>([])
  const problems = ref<Problem[]>([])
  const working = ref(false)
  const editable = computed(() => mayWrite(session.session?.role ?? 'viewer', 'keyFile', 'made'))
  const rows = computed<KeyFileRow[]>(() =>
    (records.value ?? [])
      .flatMap((record) => {
        const made = sectionValue<KeyFileMade>(record, 'made')
        const revoked = sectionValue<KeyFileRevoked>(record, 'revoked')
        return made ? [{ id: record.id, made, revoked, here: here.value.includes(record.id) }] : []
      })
      .sort((a, b) => Number(a.revoked !== undefined) - Number(b.revoked !== undefined))
  )

  async function look(): Promise<void> {
    const answer = await call('keyFiles.list', undefined)
    if (answer.ok) here.value = answer.value.ids
  }
  void look()

  /** Shows what went wrong; true when nothing did. */
  function said(outcome: Awaited<ReturnType<typeof commitDecision>>): boolean {
    if (outcome.kind === 'refused') problems.value = outcome.problems
    if (outcome.kind === 'failed') problems.value = [{ field: '', message: outcome.failure.message }]
    return outcome.kind === 'saved'
  }

  /**
   * The file first and its record after it: a key file without a record is let in nowhere, and is taken away again
   * when the record cannot be saved. @returns where it is, or null
   */
  async function make(purpose: string): Promise<string | null> {
    const context = decideContext()
    const id = newId(context)
    const decision = decideKeyFile(id, { purpose }, context)
    if (!decision.ok) {
      problems.value = decision.problems
      return null
    }
    const name = `密钥文件-${context.today}`
    const made = await call('keyFiles.make', { id, suggestedName: name })
    if (!made.ok) problems.value = [{ field: '', message: made.error.message }]
    if (!made.ok || made.value.path === null) return null
    const saved = said(await commitDecision(() => decision))
    if (!saved) {
      await call('keyFiles.drop', { id })
      problems.value.push({ field: '', message: `已存到 ${made.value.path} 的文件不能用，请删除。` })
    }
    return saved ? made.value.path : null
  }

  /** The record first: from then on the ledger refuses it, whatever becomes of the wrapping. */
  async function revoke(id: string, reason: string): Promise<boolean> {
    const saved = said(
      await commitDecision(async () =>
        decideRevocation(await getRecord('keyFile', id), { reason }, decideContext())
      )
    )
    if (!saved) return false
    const dropped = await call('keyFiles.drop', { id })
    if (!dropped.ok) problems.value = [{ field: '', message: `已登记作废。${dropped.error.message}` }]
    return dropped.ok
  }

  /** One at a time, with the list looked at again afterwards. */
  async function run<T>(work: () => Promise<T>): Promise<T> {
    working.value = true
    problems.value = []
    try {
      return await work()
    } finally {
      await look()
      working.value = false
    }
  }

  return {
    rows,
    editable,
    problems,
    working,
    make: (purpose: string) => run(() => make(purpose)),
    revoke: (id: string, reason: string) => run(() => revoke(id, reason)),
    problemOf: (field: string) => problems.value.find((problem) => problem.field === field)?.message
  }
}
