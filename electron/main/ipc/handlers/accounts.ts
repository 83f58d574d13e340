import { OFFICE_ID } from '@shared/domain/office/id'
import { roleNames } from '@shared/domain/office/roles'
import type { PersonProfile } from '@shared/domain/office/sections'
import { twoPersonAction, type TwoPerson } from '@shared/domain/permissions/twoPerson'
import type { AccountEventKind } from '@shared/domain/accounts'
import type { IpcFailure } from '@shared/ipc/contract'
import type { Change } from '@shared/ledger'
import { fail, ok, type Result } from '@shared/result'
import { admit } from '../../journal'
import type { Ledger } from '../ledger'
import type { HandlersOf } from '../types'

const NOT_THIS = fail('BAD_REQUEST', '没有执行：提交的内容与要办理的事项不一致，账户和台账都没有变化。')

/** The change of the one section that this deed is about; anything else is not let through. */
function only<T>(record: Change, entity: 'person' | 'office', section: string): Result<T, IpcFailure> {
  if (record.entity !== entity || record.section !== section) return NOT_THIS
  const admitted = admit('administrator', [record])
  return admitted.ok ? ok(record.value as T) : admitted
}

/**
 * What an administrator does to accounts. Main writes the journal itself, before the vault is changed: no account is
 * without its entry, whatever the page leaves out.
 */
export function accountHandlers(ledger: Ledger): HandlersOf<'accounts'> {
  const { accounts } = ledger.vault
  const memberOf = (id: string) => ledger.vault.opened?.directory.people.find(({ person }) => person === id)
  const noting =
    (kind: AccountEventKind, person: string, note: string, changes: Change[] = []) =>
    () =>
      ledger.record(kind, person, note, changes)

  return {
    'accounts.list': () => accounts.list(),
    'accounts.add': async ({ loginName, password, record }) => {
      const profile = only<PersonProfile>(record, 'person', 'profile')
      if (!profile.ok) return profile
      if (record.before !== null || memberOf(record.id)) return NOT_THIS
      const { role } = profile.value
      const sign = { person: record.id, loginName, password }
      return accounts.set(sign, role, noting('opened', record.id, roleNames[role], [record]))
    },
    'accounts.setRole': async ({ record }) => {
      const profile = only<PersonProfile>(record, 'person', 'profile')
      if (!profile.ok) return profile
      const { role } = profile.value
      if (record.id === ledger.open?.person && role !== ledger.open.role) {
        return fail('NOT_ALLOWED', '不能更改自己的身份，没有执行。请由另一位管理员更改。')
      }
      const kind = memberOf(record.id)?.role === role ? 'renamed' : 'roleChanged'
      return accounts.setRole(record.id, role, noting(kind, record.id, roleNames[role], [record]))
    },
    'accounts.reset': async ({ person, role, loginName, password, record }) => {
      const back = record ? only<{ retired: boolean }>(record, 'person', 'retired') : null
      if (back && !back.ok) return back
      if (record && (record.id !== person || back?.value.retired)) return NOT_THIS
      if (person === ledger.open?.person) {
        return fail('NOT_ALLOWED', '自己的密码请在“我的密码”里修改，没有执行。')
      }
      // A new password is for an account that is there; a new account has an entry that says so, with its role.
      if (!record && !memberOf(person)) return NOT_THIS
      const kind = record ? 'opened' : 'passwordReset'
      const note = record ? `返岗，${roleNames[role]}` : ''
      return accounts.set(
        { person, loginName, password },
        role,
        noting(kind, person, note, record && [record])
      )
    },
    'accounts.leave': async ({ record }) => {
      const leaving = only<{ retired: boolean }>(record, 'person', 'retired')
      if (!leaving.ok) return leaving
      if (!leaving.value.retired) return NOT_THIS
      if (record.id === ledger.open?.person) {
        return fail('NOT_ALLOWED', '不能给自己办理离岗，没有执行。请由另一位管理员办理。')
      }
      return accounts.remove(record.id, noting('left', record.id, '', [record]))
    },
    'accounts.setTwoPerson': async ({ record }) => {
      const setting = only<TwoPerson>(record, 'office', 'twoPerson')
      if (!setting.ok) return setting
      if (record.id !== OFFICE_ID) return NOT_THIS
      const { actions } = setting.value
      const note = actions.map((code) => twoPersonAction.name(code)).join('、') || '全部不需要'
      return accounts.setTwoPerson(actions, noting('twoPersonSet', '', note, [record]))
    },
    'accounts.rotate': ({ reason }) => ledger.rotate(reason),
    'accounts.confirmSecond': async (request) => {
      const given = await accounts.confirmSecond(request)
      return given.ok ? ok({ token: given.value.token }) : given
    }
  }
}
