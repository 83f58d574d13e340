import { describe, expect, it } from 'vitest'
import { applyChange, type DecideContext, type Decision, type LedgerRecord } from '@shared/ledger'
import { mayWrite } from '../../permissions'
import { sectionSchema } from '../../registry'
import { decideDesign, decideDesignRetirement, designsOf, emptyDesign } from './decide'
import type { TableDesign } from './sections'
import { SUBJECTS } from './subject'

const context: DecideContext = {
  today: '2026-11-20',
  nowMillis: Date.UTC(2026, 10, 20, 2),
  person: 'p',
  random: (bytes) => bytes
}
const design = (given: Partial<TableDesign> = {}): TableDesign => ({
  ...emptyDesign(),
  name: '劳动纠纷按来源',
  ...given
})
const problems = (decision: Decision): Record<string, string> =>
  decision.ok ? {} : Object.fromEntries(decision.problems.map(({ field, message }) => [field, message]))
const decide = (given: Partial<TableDesign>, others: LedgerRecord[] = []): Decision =>
  decideDesign(undefined, design(given), others, context)

function saved(decision: Decision, before?: LedgerRecord): LedgerRecord {
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  return decision.changes.reduce<LedgerRecord | undefined>(
    (record, change) => applyChange(record, change, { clock: '1-0', person: 'p' }),
    before
  ) as LedgerRecord
}

describe('自定报表', () => {
  it('存为一条台账记录，内容合乎登记簿的格式', () => {
    const decision = decide({ filters: [{ dimension: 'type', values: ['10', '11'] }] })
    if (!decision.ok) throw new Error('refused')
    const [change] = decision.changes
    expect([decision.reason, change?.entity, change?.section]).toEqual([
      '新建自定报表',
      'tableDesign',
      'design'
    ])
    expect(sectionSchema('tableDesign', 'design')?.safeParse(change?.value).success).toBe(true)
  })

  it('每个统计对象的空白表样，只差一个名称', () => {
    for (const subject of SUBJECTS) {
      expect(problems(decide({ ...emptyDesign(subject), name: '' })), subject).toEqual({
        'design.name': '请填写名称'
      })
    }
  })

  it('名称不能和在用的重复，停用的可以', () => {
    const one = saved(decide({}))
    expect(problems(decide({ name: ' 劳动纠纷按来源 ' }, [one]))).toEqual({
      'design.name': '已有同名的自定报表，请另取名称'
    })
    const gone = saved(
      decideDesignRetirement(one, { retired: true, on: '2026-11-20', reason: '不再报送' }, context),
      one
    )
    expect(decide({}, [gone]).ok).toBe(true)
    expect(designsOf([gone])).toEqual([])
    expect(designsOf([one])).toHaveLength(1)
  })

  it('修改时没有改动不保存，改了名称才保存', () => {
    const one = saved(decide({}))
    expect(decideDesign(one, design(), [one], context).ok).toBe(false)
    expect(decideDesign(one, design({ name: '另一名称' }), [one], context)).toMatchObject({
      ok: true,
      reason: '修改自定报表'
    })
  })

  it.each<[string, Partial<TableDesign>, string]>([
    ['行不属于对象', { rows: 'mode' }, 'design.rows'],
    ['列不属于对象', { columns: 'mode' }, 'design.columns'],
    ['组织太多，不能分列', { columns: 'organization' }, 'design.columns'],
    ['行列相同', { rows: 'type', columns: 'type' }, 'design.columns'],
    ['没有统计项', { measures: [] }, 'design.measures'],
    ['统计项不属于对象', { measures: ['rounds'] }, 'design.measures'],
    ['筛选没有值', { filters: [{ dimension: 'type', values: [] }] }, 'design.filters.0.values'],
    ['筛选项不属于对象', { filters: [{ dimension: 'mode', values: ['1'] }] }, 'design.filters.0.dimension'],
    [
      '同一项筛选两次',
      {
        filters: [
          { dimension: 'type', values: ['1'] },
          { dimension: 'type', values: ['2'] }
        ]
      },
      'design.filters'
    ]
  ])('%s：在所在的一项说明', (_what, given, field) => {
    expect(Object.keys(problems(decide(given)))).toEqual([field])
  })

  it('一张纸放不下的，说会有几列', () => {
    const measures = ['cases', 'success', 'people', 'amount', 'hard', 'closed', 'confirmed']
    expect(problems(decide({ columns: 'type', measures }))).toEqual({
      'design.columns': '会有 133 列，最多 120 列。请少选统计项，或者把这一项放到行上'
    })
  })

  it('登记员可以定表样，停用由审核员、管理员，查阅员都不能', () => {
    const roles = ['viewer', 'clerk', 'reviewer', 'administrator'] as const
    const may = (section: string) => roles.filter((role) => mayWrite(role, 'tableDesign', section))
    expect(may('design')).toEqual(['clerk', 'reviewer', 'administrator'])
    expect(may('retired')).toEqual(['reviewer', 'administrator'])
  })
})
