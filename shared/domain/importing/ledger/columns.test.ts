import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisionTree } from '../../divisions'
import {
  columnProblems,
  placeFinder,
  proposeColumns,
  signatureOf,
  tablesOf,
  TARGETS,
  targets,
  type ColumnPlan
} from '.'

describe('columns', () => {
  it.each(TARGETS)('every name that ledgers have for a field of %s proposes that field', (target) => {
    const { fields } = targets[target]
    const wrong = fields.flatMap(({ key, heads }) =>
      heads.filter((head) => proposeColumns([head], fields)[0] !== key).map((head) => `${key}：${head}`)
    )
    expect(wrong).toEqual([])
  })

  it('no field is proposed twice, whatever stands in the head', () => {
    const { fields } = targets.dispute
    const head = fc.oneof(fc.constantFrom(...fields.flatMap(({ heads }) => heads)), fc.string())
    fc.assert(
      fc.property(fc.array(head, { maxLength: 30 }), (labels) => {
        const chosen = proposeColumns(labels, fields).filter((key) => key !== '')
        expect(new Set(chosen).size).toBe(chosen.length)
      })
    )
  })

  it('what is told of a person is no column of names', () => {
    const { fields } = targets.dispute
    expect(proposeColumns(['当事人性别', '申请人年龄', '申请人签字', '被申请人民族'], fields)).toEqual([
      '',
      '',
      '',
      ''
    ])
    expect(proposeColumns(['申请人（甲方）姓名', '被申请人 联系电话', '涉及金额（万元）'], fields)).toEqual([
      'applicant',
      'respondentPhone',
      'amount'
    ])
  })

  it('a choice without what must be there, or with a field twice, is told', () => {
    const { fields } = targets.organization
    const plan = (keys: string[]): ColumnPlan => ({
      target: 'organization',
      fields: keys,
      unit: 'yuan',
      defaults: {},
      closeFinished: true
    })
    expect(columnProblems(plan(['phone', 'phone']), fields)).toEqual([
      '“联系电话”选了两列，只能有一列',
      '没有选“名称”是哪一列'
    ])
    expect(columnProblems(plan(['name', '']), fields)).toEqual([])
  })

  it('the same headings are found again with other spaces', () => {
    const head = (...labels: string[]): string => {
      const [table] = tablesOf({
        name: '',
        notes: [],
        parts: [{ kind: 'table', table: { name: '', merges: [], rows: [{ at: 1, cells: labels }] } }]
      })
      return table ? signatureOf(table, { from: 0, to: 1 }) : ''
    }
    expect(head('受理 日期', '案号')).toBe(head('受理日期', '案　号'))
    expect(head('受理日期', '案号')).not.toBe(head('案号', '受理日期'))
  })
})

describe('places of a ledger', () => {
  const find = placeFinder(
    divisionTree([
      { code: '54', name: '西藏自治区', level: 'province' },
      { code: '5405', name: '山南市', level: 'city' },
      { code: '540521', name: '扎囊县', level: 'county' },
      { code: '540521100', name: '扎塘镇', level: 'township' },
      { code: '540521100001', name: '折木社区', level: 'village' },
      { code: '540522', name: '贡嘎县', level: 'county' },
      { code: '540522100', name: '吉雄镇', level: 'township' }
    ]),
    '540521'
  )
  it('are found by code, by name below the office, and by full name', () => {
    for (const text of ['540521100', '540521100000', '扎塘镇', '西藏自治区山南市扎囊县扎塘镇'])
      expect(find(text)).toEqual({ code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' })
    expect(find('540521100001')?.name).toBe('西藏自治区山南市扎囊县扎塘镇折木社区')
  })
  it('of elsewhere are not guessed from a name, nor codes that are none', () => {
    expect([find('吉雄镇'), find('999999'), find('某某小区')]).toEqual([null, null, null])
    expect(find('540522100')?.name).toBe('西藏自治区山南市贡嘎县吉雄镇')
  })
})
