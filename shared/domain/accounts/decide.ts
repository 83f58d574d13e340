import {
  newId,
  refused,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import type { Retired } from '../fields'
import { passwordProblems } from '../office/password'
import { personSections, type PersonProfile, type Role } from '../office/sections'
import { decideRetirement, decideSave, required, schemaProblems } from '../saving'
import { accountLabels } from './labels'

/** How someone signs in for the first time. The initial password must be changed then. */
export interface SignDraft {
  loginName: string
  password: string
  again: string
}
export interface PersonDraft extends SignDraft {
  name: string
  role: Role
}

/** What is wrong with a login name and an initial password typed twice. */
export function signProblems({ loginName, password, again }: SignDraft): Problem[] {
  return [
    ...required('loginName', accountLabels.sign.loginName, loginName),
    ...(loginName.trim().length > 60 ? [{ field: 'loginName', message: '登录名最多 60 个字符' }] : []),
    ...passwordProblems(password, again)
  ]
}

/** 增加人员. Two people may have one name: they are told apart by what they sign in with. */
export function decideNewPerson(draft: PersonDraft, context: DecideContext): Decision {
  const profile: PersonProfile = { name: draft.name.trim(), role: draft.role }
  return decideSave({
    entity: 'person',
    id: newId(context),
    record: undefined,
    sections: { profile },
    reason: '增加人员',
    problems: [...profileProblems(profile), ...signProblems(draft)],
    warnings: []
  })
}

/** 修改姓名或身份. Nobody changes what they may do themselves: another administrator does. */
export function decideProfile(record: LedgerRecord, draft: PersonProfile, context: DecideContext): Decision {
  const profile: PersonProfile = { name: draft.name.trim(), role: draft.role }
  const own =
    record.id === context.person && profile.role !== sectionValue<PersonProfile>(record, 'profile')?.role
  return decideSave({
    entity: 'person',
    id: record.id,
    record,
    sections: { profile },
    reason: '修改人员',
    problems: [
      ...profileProblems(profile),
      ...(own ? [{ field: 'role', message: '不能更改自己的身份，请由另一位管理员更改' }] : [])
    ],
    warnings: []
  })
}

/** 离岗, and coming back: the name stays on what was done. */
export function decideLeaving(record: LedgerRecord, value: Retired, context: DecideContext): Decision {
  if (value.retired && record.id === context.person) {
    return refused([{ field: '', message: '不能给自己办理离岗，请由另一位管理员办理' }])
  }
  return decideRetirement('person', record, value, { retire: '离岗', restore: '返岗' }, context)
}

function profileProblems(profile: PersonProfile): Problem[] {
  return schemaProblems(personSections.profile, '', profile, { '': accountLabels.profile })
    .map(({ field, message }) => ({ field: field.replace(/^\./, ''), message }))
    .concat(required('name', accountLabels.profile.name, profile.name))
}
