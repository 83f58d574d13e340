import { describe, expect, it } from 'vitest'
import type { LedgerTarget, PlannedRow } from '@shared/domain/importing/ledger'
import { targets } from '@shared/domain/importing/ledger'
import { sectionValue, type Json, type LedgerRecord } from '@shared/ledger'
import { cells } from './cells.test-support'
import { layouts } from './layouts.test-support'
import { office, planned, sheetOf, take, World } from './ledgers.test-support'
import { others } from './others.test-support'
import type { ExpectedRow, Fixture } from './fixtures.test-support'

const all: readonly Fixture[] = [...layouts, ...cells, ...others]

/** 'parties.list.0.name' of a record; the id of an organization is told by its name. */
function valueAt(world: World, record: LedgerRecord | undefined, path: string): unknown {
  const [section = '', ...steps] = path.split('.')
  let value: unknown = sectionValue(record, section)
  for (const step of steps) value = (value as Record<string, Json> | undefined)?.[step]
  if (path !== 'assignment.organizationId') return value
  return sectionValue<{ name: string }>(world.records.get(`organization/${String(value)}`), 'profile')?.name
}

function recordOf(world: World, target: LedgerTarget, row: PlannedRow): LedgerRecord | undefined {
  const id = row.changes[0]?.id ?? ''
  return world.records.get(`${targets[target].entity}/${id}`)
}

const short = ({ kind, findings }: PlannedRow): string =>
  [kind, ...findings.filter((one) => one.kind !== 'note').map(({ field, why }) => `${field}：${why}`)].join(
    ' '
  )

function compare(
  world: World,
  target: LedgerTarget,
  row: PlannedRow,
  { kind, values = {}, why = [] }: ExpectedRow
) {
  const said = short(row)
  expect(said.split(' ')[0], said).toBe(kind)
  for (const text of why) expect(said).toContain(text)
  const record = recordOf(world, target, row)
  for (const [path, value] of Object.entries(values))
    expect(valueAt(world, record, path), `${path}: ${said}`).toEqual(value)
}

describe('ledgers as offices send them', () => {
  it('are at least forty, each with a trait of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(40)
    expect(new Set(all.map(({ trait }) => trait)).size).toBe(all.length)
  })

  it.each(all.map((fixture) => [fixture.trait, fixture] as const))('%s', async (_, fixture) => {
    const world = office()
    const { target, name, rows } = fixture
    const sheet = sheetOf(target, name, await fixture.bytes())
    const plan = planned(world, target, sheet)
    expect(plan.map(short)).toHaveLength(rows.length)
    if (plan.some(({ changes }) => changes.length > 0)) take(world, target, plan)
    rows.forEach((row, at) => compare(world, target, plan[at] as PlannedRow, row))
    expect(sheet.left.map(({ why }) => why)).toEqual(fixture.left ?? [])
    expect(sheet.notes).toEqual(fixture.notes ?? [])

    // The same file again adds nothing and changes nothing; what was bad is bad again.
    const again = planned(world, target, sheet)
    expect(again.filter(({ kind }) => kind !== 'same' && kind !== 'bad').map(short)).toEqual([])
    expect(again.filter(({ kind }) => kind === 'bad')).toHaveLength(
      plan.filter(({ kind }) => kind === 'bad').length
    )
  })
})
