import { describe, expect, it } from 'vitest'
import { reportFigure } from '@shared/domain/statistics'
import { checkOf } from '@shared/domain/statistics/checks'
import { TOTAL } from '@shared/domain/statistics/table'
import { administrativeTable } from '@shared/domain/statistics/tables/administrative'
import { courtTable, onePlusTable, socialTable } from '@shared/domain/statistics/tables/joint'
import { receptionTable } from '@shared/domain/statistics/tables/reception'
import { record } from '../records'
import { august, confirmedByCourt, court, dispute, onePlus, organization, times } from './build'
import { cases, of, ownTable, withAmount } from './own'

describe('P 种子文章（中国长安网 2018-12-18）', () => {
  it('赤峰：受理 151221 件，化解 148415 件，化解率 98.14%', () => {
    const table = ownTable({ disputes: cases(151_221, 148_415) }, { measures: ['successRate'] }, 2)
    expect(of(table, 'cases', 'success', 'successRate')).toEqual(['151221', '148415', '98.14%'])
  })

  it('赤峰“三段”：8591 件，成功 8568 件，司法确认 2982 件，9685 万元；人数不能是 8530', () => {
    const records = [
      ...times(
        2982,
        'dispute',
        'a',
        dispute({ success: true, sections: { ...court(1), ...confirmedByCourt } })
      ),
      ...times(8568 - 2982, 'dispute', 'b', dispute({ success: true, sections: court(2) })),
      ...times(8591 - 8568, 'dispute', 'c', dispute({ success: false, sections: court(3) }))
    ]
    const table = august(courtTable, { disputes: withAmount(records, 8568, 9_685_0000_00) })
    expect(of(table, 'cases', 'success', 'successRate', 'confirmed', 'confirmedRate', 'amount')).toEqual([
      '8591',
      '8568',
      '99.7%',
      '2982',
      '34.8%',
      '9685.00'
    ])
    expect(table.rows.map(({ values }) => values[0])).toEqual([2982, 5586, 23, 8591])
    // Each case has one person at least: 8568 successes cannot have helped 8530 people by this rule.
    const helped = Number(reportFigure(table, TOTAL, 'helped'))
    expect(checkOf('equal', helped, 8530)).toMatchObject({ left: 17_136, difference: 8606, passed: false })
  })

  it('赤峰“1+”：行政纠纷 1938 件，其中信访 1659 件', () => {
    const table = august(onePlusTable, {
      disputes: [
        ...times(1659, 'dispute', 'a', dispute({ intake: { source: 7 }, success: true, sections: onePlus })),
        ...times(279, 'dispute', 'b', dispute({ success: true, sections: onePlus }))
      ]
    })
    expect(of(table, 'cases', 'petition')).toEqual(['1938', '1659'])
    expect(table.checks.find(({ key }) => key === 'petition')).toMatchObject({
      left: 1659,
      right: 1938,
      passed: true
    })
  })

  it('赤峰“多块”：9572 件，9986 万元；山南：行业性专业性组织 56 个', () => {
    const organizations = times(56, 'organization', 'i', organization('industry', { industry: 'medical' }))
    const records = cases(9572, 9572, { organization: 'i000000' })
    const table = august(socialTable, { organizations, disputes: withAmount(records, 9572, 9_986_0000_00) })
    expect(of(table, 'organizations', 'cases', 'amount')).toEqual(['56', '9572', '9986.00'])
  })

  it('山南：2.35 万名领导接访，按一位领导一天计一人次', () => {
    const leader = (at: number) => ({
      leaderId: `l${at}`,
      name: `领导${at}`,
      post: '副职',
      line: ['政府', '纪检', '组织', '政法'][at % 4] ?? ''
    })
    const leaders = Array.from({ length: 1000 }, (_, at) => leader(at))
    const days = Array.from({ length: 24 }, (_, day) => day).flatMap((day) =>
      Array.from({ length: 100 }, (_, desk) => ({ day, desk }))
        .filter(({ day: on, desk }) => on * 100 + desk < 2350)
        .map(({ day: on, desk }) =>
          record('receptionDay', `${on} ${desk}`, {
            held: {
              on: `2016-08-${String(on + 1).padStart(2, '0')}`,
              place: '大厅',
              leaders: leaders.slice(desk * 10, desk * 10 + 10)
            }
          })
        )
    )
    const table = august(receptionTable, { days })
    expect(of(table, 'leadersHeld', 'held')).toEqual(['23500', '96'])
  })
})

it('行政调解：等式不符时，两边和差额都列出', () => {
  const table = august(administrativeTable, {
    disputes: [
      ...times(5, 'dispute', 'a', dispute({ success: true, form: 2, sections: onePlus })),
      ...times(3, 'dispute', 'b', dispute({ success: true, form: 1, sections: onePlus })),
      ...times(2, 'dispute', 'c', dispute({ success: true, form: 0, sections: onePlus }))
    ]
  })
  expect(table.checks.find(({ key }) => key === 'e3')).toEqual({
    key: 'e3',
    name: '2 = 24 + 25',
    leftTitle: '第 2 列',
    left: 10,
    rightTitle: '第 24 列 + 第 25 列',
    right: 8,
    difference: 2,
    passed: false,
    rows: ['未分流']
  })
  expect(of(table, 'c1', 'c5', 'c17', 'c16')).toEqual(['10', '10', '—', '10'])
})
