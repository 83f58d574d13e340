import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideImportUndo, type WrittenPart } from '@shared/domain/importing/ledger'
import { factOf } from '@shared/domain/statistics/fact'
import { changeOf, recordKey, sectionValue, type Change, type LedgerRecord } from '@shared/ledger'
import { csv } from './fixtures.test-support'
import { context, office, planned, sheetOf, take, World } from './ledgers.test-support'

const HEAD = '案号,受理日期,申请人,被申请人,纠纷类型,调解结果,结案日期,协议形式,涉及金额'
interface Line {
  serial: number
  day: number
  name: string
  result: string
  amount: number
}
const line = fc.record<Line>({
  serial: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  name: fc.constantFrom('洛桑次仁', '格桑 旺堆', '达瓦等3人', '王、李'),
  result: fc.constantFrom('成功', '不成', '', '撤回申请', '胡写'),
  amount: fc.integer({ min: 0, max: 9_999 })
})
const lines = fc.uniqueArray(line, { selector: ({ serial }) => serial, maxLength: 8 })

const file = (list: readonly Line[]) =>
  sheetOf(
    'dispute',
    'a.csv',
    csv(
      [
        HEAD,
        ...list.map(
          ({ serial, day, name, result, amount }) =>
            `${serial}号,2025-3-${day},${name},普布,邻里纠纷,${result},2025-4-1,书面,${amount}`
        ),
        // One that is always there, so that there is something to take in.
        '99号,2025-3-5,洛桑,普布,邻里纠纷,成功,2025-4-1,书面,1'
      ].join('\n')
    )()
  )

/** What counts, by case number. */
const facts = (world: World) =>
  Object.fromEntries(
    world.of('dispute').flatMap((record) => {
      const fact = factOf(record)
      const number = sectionValue<{ caseNumber: string }>(record, 'intake')?.caseNumber ?? ''
      return fact ? [[number, { ...fact, id: '' }] as const] : []
    })
  )

/** Imports, and gives back what the history would tell of it. */
function importing(world: World, list: readonly Line[]): { id: string; parts: WrittenPart[] } {
  const before = new Map(world.records)
  take(world, 'dispute', planned(world, 'dispute', file(list)))
  const id = world.of('ledgerImport').at(-1)?.id ?? ''
  const clock = world.records.get(recordKey('ledgerImport', id))?.updated ?? ''
  const parts = [...world.records.values()].flatMap((record) =>
    Object.entries(record.sections)
      .filter(([, { current }]) => current.clock === clock)
      .map(([section, { current }]): WrittenPart => {
        const old = before.get(recordKey(record.entity, record.id))?.sections[section]?.current.value ?? null
        return { entity: record.entity, id: record.id, section, clock, before: old, after: current.value }
      })
  )
  return { id, parts }
}

const undo = (world: World, { id, parts }: ReturnType<typeof importing>) =>
  decideImportUndo(id, parts, world.records, context)

describe('taking an import back', () => {
  it('leaves the figures as they were before, whatever came in over whatever stood there', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const world = office()
        importing(world, first)
        const before = facts(world)
        const rows = planned(world, 'dispute', file(second))
        if (rows.every(({ changes }) => changes.length === 0)) return
        const batch = importing(world, second)
        const after = facts(world)
        world.commit(undo(world, batch))
        expect(facts(world)).toEqual(before)
        // Once is enough, and what was taken back comes in again with the same figures.
        expect(undo(world, batch).ok).toBe(false)
        take(world, 'dispute', planned(world, 'dispute', file(second)))
        expect(facts(world)).toEqual(after)
        const again = planned(world, 'dispute', file(second))
        expect(again.filter(({ changes }) => changes.length > 0)).toEqual([])
      }),
      { numRuns: 15 }
    )
  })

  it('does not undo the work that someone did on a record since', () => {
    const world = office()
    const batch = importing(world, [{ serial: 1, day: 5, name: '洛桑次仁', result: '', amount: 0 }])
    const one = world.of('dispute').find((record) => numberOf(record) === '1号') as LedgerRecord
    const change: Change = changeOf(one, 'dispute', one.id, 'prevention', { items: [{ kind: 1, people: 2 }] })
    world.write('登记防止情况', [change])
    world.commit(undo(world, batch))
    expect(Object.keys(facts(world))).toEqual(['1号'])
    expect(sectionValue(world.records.get(recordKey('ledgerImport', batch.id)), 'undone')).toMatchObject({
      left: 1
    })
  })

  it('is refused when nothing of it stands as it was imported', () => {
    const world = office()
    const batch = importing(world, [])
    const [one] = world.of('dispute')
    world.write('登记防止情况', [
      changeOf(one, 'dispute', one?.id ?? '', 'prevention', { items: [{ kind: 1, people: 2 }] })
    ])
    const decision = undo(world, batch)
    expect(decision.ok ? '' : decision.problems[0]?.message).toContain('都又有改动')
  })
})

const numberOf = (record: LedgerRecord): string =>
  sectionValue<{ caseNumber: string }>(record, 'intake')?.caseNumber ?? ''
