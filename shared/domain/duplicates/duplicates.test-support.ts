import {
  foldEntries,
  recordKey,
  sectionValue,
  type Change,
  type DecideContext,
  type Decision,
  type Entry,
  type LedgerRecord,
  type SectionValue
} from '@shared/ledger'
import type { WrittenPart } from '../importing/ledger/batch/undo'
import { emptyMediator, type MediatorDraft } from '../mediators'
import { emptyOrganization, type OrganizationDraft } from '../organizations'
import type { MergeAround } from './merge'

/** A small ledger in memory: what is decided is written, and can be read back as the store would read it. */
export class Book {
  readonly records = new Map<string, LedgerRecord>()
  readonly entries: (Entry & { before: Map<string, SectionValue | null> })[] = []

  write(changes: readonly Change[], reason = '登记'): void {
    const position = this.entries.length + 1
    const clock = `clock-${String(position).padStart(8, '0')}`
    const before = new Map(
      changes.map((one) => [
        placeOf(one),
        sectionValue<SectionValue>(this.records.get(recordKey(one.entity, one.id)), one.section) ?? null
      ])
    )
    const entry = { position, clock, office: 'o', device: 'd', person: 'p', reason, changes: [...changes] }
    this.entries.push({ ...entry, before })
    foldEntries(this.records, [entry])
  }

  /** Saves a decision, or throws with what was refused. */
  save(decision: Decision): string[] {
    if (!decision.ok) throw new Error(decision.problems.map(({ message }) => message).join())
    for (const { entity, id, section, before } of decision.changes) {
      const now = this.records.get(recordKey(entity, id))?.sections[section]?.current.hash ?? null
      if (now !== before) throw new Error(`${entity}.${section} is not made from what stands`)
    }
    this.write(decision.changes, decision.reason)
    return decision.warnings.map(({ message }) => message)
  }

  get(entity: string, id: string): LedgerRecord {
    const record = this.records.get(recordKey(entity, id))
    if (!record) throw new Error(`no ${entity} ${id}`)
    return record
  }

  all(entity: string): LedgerRecord[] {
    return [...this.records.values()].filter((record) => record.entity === entity)
  }

  put(entity: string, id: string, sections: object): LedgerRecord {
    this.write(
      Object.entries(sections as Record<string, unknown>).map(([section, value]) => ({
        entity,
        id,
        section,
        before: this.records.get(recordKey(entity, id))?.sections[section]?.current.hash ?? null,
        value: value as SectionValue
      }))
    )
    return this.get(entity, id)
  }

  around(): MergeAround {
    return {
      naming: this.records.values(),
      tallies: this.all('tally'),
      organizations: new Map(this.all('organization').map((record) => [record.id, record]))
    }
  }

  /** What the last entry wrote, as the history tells it. */
  written(position = this.entries.length): { parts: WrittenPart[]; records: Map<string, LedgerRecord> } {
    const entry = this.entries[position - 1]
    const parts = (entry?.changes ?? []).map((one) => ({
      entity: one.entity,
      id: one.id,
      section: one.section,
      clock: entry?.clock ?? '',
      before: entry?.before.get(placeOf(one)) ?? null,
      after: one.value
    }))
    return { parts, records: this.records }
  }

  /** What every record says now, without the trace of merging: sections that say nothing count as not there. */
  said(): Record<string, Record<string, SectionValue>> {
    const said: Record<string, Record<string, SectionValue>> = {}
    for (const [key, record] of this.records) {
      const sections = Object.keys(record.sections)
        .filter((section) => section !== 'merged' && section !== 'absorbed')
        .map((section) => [section, sectionValue(record, section) as SectionValue] as const)
        .filter(([, value]) => value['moved'] !== true && !isNothing(value))
      if (sections.length > 0) said[key] = Object.fromEntries(sections)
    }
    return said
  }
}

const placeOf = ({ entity, id, section }: Change): string => `${entity}/${id}/${section}`
const isNothing = ({ list, ...rest }: SectionValue): boolean =>
  Array.isArray(list) && list.length === 0 && Object.keys(rest).length === 0

export const context: DecideContext = {
  today: '2026-11-23',
  nowMillis: Date.UTC(2026, 10, 23, 1),
  person: 'p',
  random: (bytes) => bytes.fill(7)
}

const PLACE = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }

type Deep<T> = { [K in keyof T]?: Partial<T[K]> }
const over = <T extends object>(base: T, more: Deep<T>): T =>
  Object.fromEntries(
    Object.entries(base).map(([section, value]) => [
      section,
      { ...(value as object), ...(more[section as keyof T] as object | undefined) }
    ])
  ) as T

export const organization = (more: Deep<OrganizationDraft> = {}): OrganizationDraft => {
  const draft = emptyOrganization(PLACE)
  return over(
    { ...draft, profile: { ...draft.profile, name: '扎塘镇人民调解委员会', type: 'township' } },
    more
  )
}
export const mediator = (more: Deep<MediatorDraft> = {}): MediatorDraft => {
  const draft = emptyMediator(PLACE)
  return over({ ...draft, profile: { ...draft.profile, name: '索朗·测试' } }, more)
}
