import { rolesWriting } from '../disputes/allowed'
import type { Role } from '../office/sections'
import { rolesClosing } from '../statistics/approval/moves'
import { visitRolesWriting } from '../visits/allowed'

const everyday = ['clerk', 'reviewer', 'administrator'] as const
const administratorOnly = ['administrator'] as const
const responsible = ['reviewer', 'administrator'] as const
/** A register: everyone enters; that two records are one thing is for those who answer for it. '*': every other section. */
const registered = { '*': everyday, merged: responsible, absorbed: responsible }

/**
 * Who may write what. The screens, main and the tests read this one table (of disputes, visits and closed periods their moves); a
 * viewer writes nothing but the note of what was shown to them.
 */
const writers: Record<string, readonly Role[] | Record<string, readonly Role[]>> = {
  office: administratorOnly,
  person: administratorOnly,
  /** What was done to accounts and keys: main writes it with the deed. */
  account: [],
  center: { profile: administratorOnly, facilities: everyday, retired: administratorOnly },
  organization: registered,
  mediator: registered,
  duplicate: everyday,
  inspection: everyday,
  ledgerImport: everyday,
  tally: everyday,
  leader: everyday,
  receptionRule: everyday,
  reception: responsible,
  roster: { plan: everyday, published: responsible, adjustments: responsible },
  receptionDay: everyday,
  officeReport: everyday,
  tableDesign: { design: everyday, retired: responsible },
  holidays: administratorOnly,
  keyFile: administratorOnly,
  template: everyday,
  access: ['clerk', 'reviewer', 'administrator', 'viewer']
}

const partOf = (rule: Record<string, readonly Role[]>, section: string): readonly Role[] | undefined =>
  Object.hasOwn(rule, section) ? rule[section] : rule['*']

/** Whether this role may write this section. Unknown entities and sections: nobody. */
export function mayWrite(role: Role, entity: string, section: string): boolean {
  if (entity === 'dispute') return rolesWriting(section).includes(role)
  if (entity === 'visit') return visitRolesWriting(section).includes(role)
  if (entity === 'summary') return rolesClosing(section).includes(role)
  const rule = writers[entity]
  if (!rule) return false
  const roles = Array.isArray(rule) ? rule : partOf(rule as Record<string, readonly Role[]>, section)
  return roles?.includes(role) ?? false
}
