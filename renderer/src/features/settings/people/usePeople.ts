import { computed, ref, shallowRef } from 'vue'
import type { PersonProfile } from '@shared/domain/office'
import { mayDo } from '@shared/domain/permissions'
import { isRetired } from '@shared/domain/saving'
import type { AccountList } from '@shared/ipc/accounts'
import type { IpcFailure } from '@shared/ipc/contract'
import { sectionValue, type Change, type Decision, type LedgerRecord, type Problem } from '@shared/ledger'
import type { Result } from '@shared/result'
import { call, followJournal, liveRecords, useSession } from '@/store'

export interface PersonRow {
  record: LedgerRecord
  profile: PersonProfile
  /** What main knows of the account; undefined when there is none, or when we may not ask. */
  account: AccountList['people'][number] | undefined
  left: boolean
  state: { kind: 'ok' | 'soon' | 'plain'; text: string }
}

/** The people of the office and their accounts. Everything that is done here main writes into the journal itself. */
export function usePeople() {
  const session = useSession()
  const records = liveRecords('person')
  const accounts = shallowRef<AccountList | null>(null)
  const problems = ref<Problem[]>([])
  const working = ref(false)
  const editable = computed(() => mayDo(session.session?.role ?? 'viewer', 'accounts.list'))
  const self = computed(() => session.session?.person ?? '')

  async function look(): Promise<void> {
    if (!editable.value) return
    const answer = await call('accounts.list', undefined)
    if (answer.ok) accounts.value = answer.value
    else problems.value = [{ field: '', message: answer.error.message }]
  }
  void look()

  const rows = computed<PersonRow[]>(() =>
    (records.value ?? [])
      .flatMap((record) => {
        const profile = sectionValue<PersonProfile>(record, 'profile')
        if (!profile) return []
        const account = accounts.value?.people.find(({ person }) => person === record.id)
        const left = isRetired(record)
        return [{ record, profile, account, left, state: stateOf(account, left) }]
      })
      .sort((a, b) => Number(a.left) - Number(b.left))
  )

  function stateOf(account: PersonRow['account'], left: boolean): PersonRow['state'] {
    if (left) return { kind: 'plain', text: account ? '离岗（账户还在）' : '离岗' }
    if (!accounts.value) return { kind: 'ok', text: '在岗' }
    if (!account) return { kind: 'soon', text: '没有登录账户' }
    return account.mustChange ? { kind: 'soon', text: '未用初始密码登录过' } : { kind: 'ok', text: '在岗' }
  }

  /** Decides, has main do it, and shows what main wrote. True when it was done. */
  async function run<T>(
    decide: () => Decision,
    send: (record: Change) => Promise<Result<T, IpcFailure>>
  ): Promise<boolean> {
    problems.value = []
    const decision = decide()
    const change = decision.ok ? decision.changes[0] : undefined
    if (!decision.ok || !change) {
      problems.value = decision.ok ? [] : decision.problems
      return false
    }
    return sent(() => send(change))
  }

  /** The same for what has no change of a record of its own. */
  async function sent<T>(send: () => Promise<Result<T, IpcFailure>>): Promise<boolean> {
    working.value = true
    const answer = await send()
    if (!answer.ok) {
      const field = answer.error.code === 'ALREADY_EXISTS' ? 'loginName' : ''
      problems.value = [{ field, message: answer.error.message }]
    }
    // Also after a failure: the entry may have been written before the vault could not be.
    await followJournal()
    await look()
    working.value = false
    return answer.ok
  }

  const problemOf = (field: string): string | undefined =>
    problems.value.find((problem) => problem.field === field)?.message

  return { rows, accounts, problems, working, editable, self, run, sent, problemOf }
}

export type People = ReturnType<typeof usePeople>
