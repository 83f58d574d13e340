import type { InspectionFact } from '../inspections/fact'
import type { Column, Lookup, Tally } from './column'
import type { DisputeFact } from './fact'
import { OWN, TOTAL, UNASSIGNED, type Entry, type SummaryOptions, type SummaryRow } from './table'

/** What the summary knows of an organization; made from records by `organizationsFor`. */
export interface SummaryOrganization {
  id: string
  name: string
  /** 统计主体 1–6, or null */
  subject: number | null
  /** The township or subdistrict it reports under; null for 本级. */
  unit: { key: string; title: string } | null
  retired: boolean
}

export interface Counted {
  rows: SummaryRow[]
  disputes: Entry[]
  tallies: Entry[]
  inspections: Entry[]
}

/** Sorts what is counted into rows and adds it up; every figure and its 合计 come from the same pass. */
export function countRows(
  columns: readonly Column[],
  facts: readonly DisputeFact[],
  tallies: readonly Tally[],
  inspections: readonly InspectionFact[],
  organizations: readonly SummaryOrganization[],
  mode: SummaryOptions['rows']
): Counted {
  const known = new Map(organizations.map((organization) => [organization.id, organization]))
  const lookup: Lookup = { subjectOf: (id) => known.get(id)?.subject ?? null }
  const used = new Set([
    ...facts.map((fact) => fact.organizationId),
    ...tallies.map((tally) => tally.organizationId),
    ...inspections.map((inspection) => inspection.unitId)
  ])
  const rows = layOut(columns.length, used, organizations, mode)
  const index = new Map(rows.map((row, at) => [row.key, at]))
  const total = rows.at(-1) as SummaryRow
  const add = (id: string, organizationId: string, figures: number[]): Entry => {
    const at = index.get(rowKeyOf(known.get(organizationId), mode)) as number
    const row = rows[at] as SummaryRow
    for (let next = 0; next < figures.length; next += 2) {
      const column = figures[next] as number
      const value = figures[next + 1] as number
      row.values[column] = (row.values[column] ?? 0) + value
      total.values[column] = (total.values[column] ?? 0) + value
    }
    return [id, at, figures]
  }
  return {
    rows,
    disputes: facts.map((fact) =>
      add(
        fact.id,
        fact.organizationId,
        sparse(columns, (column) => column.measure(fact, lookup))
      )
    ),
    tallies: tallies.map((tally) =>
      add(
        tally.organizationId,
        tally.organizationId,
        sparse(columns, (column) => column.tally?.(tally) ?? 0)
      )
    ),
    inspections: inspections.map((fact) =>
      add(
        fact.id,
        fact.unitId,
        sparse(columns, (column) => column.inspection?.(fact) ?? 0)
      )
    )
  }
}

function sparse(columns: readonly Column[], measure: (column: Column) => number): number[] {
  const figures: number[] = []
  columns.forEach((column, at) => {
    const value = measure(column)
    if (value !== 0) figures.push(at, value)
  })
  return figures
}

function rowKeyOf(organization: SummaryOrganization | undefined, mode: SummaryOptions['rows']): string {
  if (!organization) return UNASSIGNED
  if (mode === 'organization') return `organization:${organization.id}`
  return organization.unit ? `unit:${organization.unit.key}` : OWN
}

/** By unit: every unit, zeros too, as the form asks. By organization: those with a figure this month. */
function layOut(
  width: number,
  used: ReadonlySet<string>,
  organizations: readonly SummaryOrganization[],
  mode: SummaryOptions['rows']
): SummaryRow[] {
  const known = new Set(organizations.map((organization) => organization.id))
  const rows = new Map<string, SummaryRow>()
  const row = (kind: SummaryRow['kind'], key: string, title: string): SummaryRow => ({
    key,
    kind,
    title,
    values: new Array<number>(width).fill(0)
  })
  for (const organization of [...organizations].sort(byUnit)) {
    const key = rowKeyOf(organization, mode)
    if (rows.has(key) || key === OWN) continue
    if (
      mode === 'organization'
        ? !used.has(organization.id)
        : organization.retired && !used.has(organization.id)
    ) {
      continue
    }
    rows.set(
      key,
      mode === 'organization'
        ? row('organization', key, organization.name)
        : row('unit', key, organization.unit?.title ?? '')
    )
  }
  const list = [...rows.values()]
  if (mode === 'unit') list.push(row('own', OWN, '本级'))
  if ([...used].some((id) => !known.has(id))) list.push(row('unassigned', UNASSIGNED, '未分流'))
  list.push(row('total', TOTAL, '合计'))
  return list
}

function byUnit(a: SummaryOrganization, b: SummaryOrganization): number {
  const keys = [a, b].map((each) => `${each.unit ? `0${each.unit.key}` : '1'}\n${each.name}\n${each.id}`)
  return (keys[0] as string) < (keys[1] as string) ? -1 : 1
}
