import { sectionValue, type LedgerRecord } from '@shared/ledger'

/** A record with values written at the same time: what it is called and where the choice is made. */
export interface UndecidedLink {
  key: string
  name: string
  to: { name: string; params?: { id: string }; query?: { id: string } } | string
  /** How many of its sections wait. */
  count: number
}

/** The records that have a page on which a choice can be made; those of other kinds are left out. */
export function undecidedLinks(records: readonly LedgerRecord[]): UndecidedLink[] {
  return records.flatMap((record) => {
    const { entity, id } = record
    const to = pageOf(entity, id)
    if (to === null) return []
    const count = Object.values(record.sections).filter(({ others }) => others.length > 0).length
    return [{ key: `${entity}/${id}`, name: nameOf(record), to, count }]
  })
}

function pageOf(entity: string, id: string): UndecidedLink['to'] | null {
  if (entity === 'office') return '/settings'
  if (entity === 'reception') return '/reception/rules/terms'
  if (entity === 'leader') return { name: 'reception.leader', params: { id } }
  if (entity === 'receptionRule') return { name: 'reception.rule', params: { id } }
  if (entity === 'center') return { name: 'centers.tree', query: { id } }
  if (['dispute', 'visit', 'organization', 'mediator'].includes(entity)) {
    return { name: `${entity}s.record`, params: { id } }
  }
  return null
}

function nameOf(record: LedgerRecord): string {
  if (record.entity === 'office') return '设置'
  if (record.entity === 'reception') return '排班约束和公示设置'
  if (record.entity === 'receptionRule')
    return sectionValue<{ name: string }>(record, 'when')?.name ?? '接访规则'
  if (record.entity === 'visit') return sectionValue<{ title: string }>(record, 'matter')?.title ?? '来访'
  return record.entity === 'dispute'
    ? (sectionValue<{ title: string }>(record, 'intake')?.title ?? '矛盾纠纷')
    : (sectionValue<{ name: string }>(record, 'profile')?.name ?? '')
}
