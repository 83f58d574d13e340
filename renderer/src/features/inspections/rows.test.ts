import { expect, it, describe } from 'vitest'
import { unitsOf } from '@shared/domain/inspections'
import { record } from '../../../../test/statistics/records'
import { conditionsOf, emptyFilter, filterRows, rowOf, sortRows, type InspectionFilter } from './rows'

const place = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }
const units = new Map(
  unitsOf([record('center', 'c', { profile: { name: '扎囊县综治中心', level: 'county', place } })], []).map(
    (unit) => [unit.id, unit]
  )
)
const finding = (id: string, settled = false) => ({
  id,
  title: `院墙${id}`,
  settled,
  parties: [{ id: 'p', kind: 'person', name: '白玛卓嘎', phone: '13900001234' }],
  prevention: []
})

function row(id: string, on: string, list: ReturnType<typeof finding>[], more = {}, turned: string[] = []) {
  const made = rowOf(
    record('inspection', id, {
      round: {
        on,
        unitId: 'c',
        level: 'county',
        kind: 'daily',
        topic: '',
        place,
        lookedAt: '集市',
        people: '次仁',
        ...more
      },
      findings: { answer: list.length === 0 ? 'none' : 'found', list },
      turned: { list: turned.map((findingId) => ({ findingId, disputeId: 'd', on })) },
      ...(id === 'gone' ? { retired: { retired: true, on, reason: '重复' } } : {})
    }),
    units
  )
  if (!made) throw new Error('no row')
  return made
}

const rows = [
  row('none', '2026-11-20', []),
  row('two', '2026-11-02', [finding('1'), finding('2', true)], {
    kind: 'special',
    topic: '欠薪',
    level: 'village'
  }),
  row('turned', '2026-11-10', [finding('1')], {}, ['1']),
  row('gone', '2026-11-25', [])
]
const found = (filter: Partial<InspectionFilter>) =>
  filterRows(rows, { ...emptyFilter(), ...filter }).map(({ id }) => id)

describe('排查记录', () => {
  it('结果写明未发现，或者各件的去向', () => {
    expect(rows.map(({ result, open }) => `${result} ${open}`)).toEqual([
      '未发现 0',
      '发现 2 件，当场化解 1 件 1',
      '发现 1 件，转为纠纷 1 件 0',
      '未发现 0'
    ])
  })

  it('待处理的在前，撤销的在后，其余新的在前', () => {
    expect(sortRows(rows).map(({ id }) => id)).toEqual(['two', 'none', 'turned', 'gone'])
  })

  it('按结果、层级、类别、地点、日期筛选', () => {
    expect(found({ outcome: 'none' })).toEqual(['none'])
    expect(found({ outcome: 'found' })).toEqual(['two', 'turned'])
    expect(found({ outcome: 'open' })).toEqual(['two'])
    expect(found({ level: 'village' })).toEqual(['two'])
    expect(found({ kind: 'special' })).toEqual(['two'])
    expect(found({ place: '540522' })).toEqual([])
    expect(found({ from: '2026-11-10', to: '2026-11-20' })).toEqual(['none', 'turned'])
    expect(found({ retired: true })).toContain('gone')
  })

  it('文字查事和地方，查不到人', () => {
    expect(found({ text: '院墙2' })).toEqual(['two'])
    expect(found({ text: '欠薪' })).toEqual(['two'])
    expect(found({ text: '白玛' })).toEqual([])
    expect(found({ text: '次仁' })).toEqual([])
  })

  it('导出时写明筛选条件', () => {
    expect(conditionsOf(emptyFilter())).toEqual([])
    expect(
      conditionsOf({ ...emptyFilter(), outcome: 'open', from: '2026-11-01', kind: 'daily', retired: true })
    ).toEqual(['类别“日常排查”', '结果“有待处理”', '2026-11-01 起', '含已撤销'])
  })
})
