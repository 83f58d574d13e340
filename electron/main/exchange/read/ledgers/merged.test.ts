import { describe, expect, it } from 'vitest'
import { decideMerge, type DuplicateKind } from '@shared/domain/duplicates'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { csv } from './fixtures.test-support'
import { context, office, planned, sheetOf, take, type World } from './ledgers.test-support'

const CASES = '受理日期,申请人,被申请人,纠纷类型,简要情况'
const file = (...lines: string[]) => sheetOf('dispute', 'a.csv', csv([CASES, ...lines].join('\n'))())
const first = '2025-3-5,洛桑次仁,达瓦,邻里纠纷,因排水发生争执'
const again = '2025-3-5,洛桑次仁,达瓦,邻里纠纷,写法不同的另一次登记'

function merge(world: World, kind: DuplicateKind, pick: (record: LedgerRecord) => boolean): void {
  const list = world.of(kind)
  const other = list.find(pick)
  const kept = list.find((record) => record !== other)
  if (!kept || !other) throw new Error('no pair')
  world.commit(
    decideMerge(
      { kind, kept, other, choices: {}, note: '同一条' },
      {
        naming: world.records.values(),
        tallies: [],
        organizations: new Map(world.of('organization').map((record) => [record.id, record]))
      },
      context
    )
  )
}
const summary = (record: LedgerRecord): string =>
  sectionValue<{ summary: string }>(record, 'intake')?.summary ?? ''

describe('合并过的台账再导入一次', () => {
  it('两行一行归留下的一条、一行是合并掉的：什么也不增加', () => {
    const world = office()
    take(world, 'dispute', planned(world, 'dispute', file(first)))
    take(world, 'dispute', planned(world, 'dispute', file('2025-3-6,拉姆,普布,邻里纠纷,另一件')))
    take(world, 'dispute', [...planned(world, 'dispute', file(first, again))].slice(1))
    expect(world.of('dispute')).toHaveLength(3)
    const [, other] = world.of('dispute').filter((record) => summary(record) !== '另一件')
    merge(world, 'dispute', (record) => record.id === other?.id)
    const rows = planned(world, 'dispute', file(first, again))
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'same'])
    expect(rows[1]?.findings.map(({ why }) => why)).toEqual(['台账中的这一条已合并到另一条，不重复导入'])
  })

  it('只有合并掉的那一行，内容没有变：不当作对留下一条的更新', () => {
    const world = office()
    take(world, 'dispute', planned(world, 'dispute', file(first)))
    take(world, 'dispute', [...planned(world, 'dispute', file(first, again))].slice(1))
    merge(world, 'dispute', (record) => summary(record).startsWith('写法不同'))
    expect(planned(world, 'dispute', file(again)).map(({ kind }) => kind)).toEqual(['same'])
  })

  it('台账里写着合并掉的调解组织的，读成留下的一个', () => {
    const world = office()
    merge(world, 'organization', (record) =>
      (sectionValue<{ shortName: string }>(record, 'profile')?.shortName ?? '').startsWith('桑耶')
    )
    const [kept] = world.of('organization')
    const sheet = sheetOf('mediator', 'a.csv', csv('姓名,所属调解组织\n普布卓玛,桑耶镇调委会\n')())
    const [row] = planned(world, 'mediator', sheet)
    expect(row?.kind).toBe('new')
    expect(JSON.stringify(row?.changes)).toContain(kept?.id)
  })
})
