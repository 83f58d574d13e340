import { expect, it } from 'vitest'
import { applyChange, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { undecidedLinks } from './undecided'

const twice = (entity: string, section: string, value: SectionValue): LedgerRecord =>
  ['1-a', '1-b'].reduce<LedgerRecord | undefined>(
    (record, clock) =>
      applyChange(record, { entity, id: `${entity}1`, section, before: null, value }, { clock, person: 'p' }),
    undefined
  )!

it('每条待选定的记录一个链接，写明去处和项数', () => {
  const links = undecidedLinks([
    twice('dispute', 'intake', { title: '排水' }),
    twice('organization', 'profile', { name: '桑耶镇调委会' }),
    twice('center', 'profile', { name: '县中心' }),
    twice('office', 'settings', {}),
    twice('leader', 'profile', { name: '次仁多吉' }),
    twice('receptionRule', 'when', { name: '县领导接访日' }),
    twice('reception', 'limits', {})
  ])
  expect(links.map(({ name, to, count }) => [name, to, count])).toEqual([
    ['排水', { name: 'disputes.record', params: { id: 'dispute1' } }, 1],
    ['桑耶镇调委会', { name: 'organizations.record', params: { id: 'organization1' } }, 1],
    ['县中心', { name: 'centers.tree', query: { id: 'center1' } }, 1],
    ['设置', '/settings', 1],
    ['次仁多吉', { name: 'reception.leader', params: { id: 'leader1' } }, 1],
    ['县领导接访日', { name: 'reception.rule', params: { id: 'receptionRule1' } }, 1],
    ['排班约束和公示设置', '/reception/rules/terms', 1]
  ])
})

it('没有页面可以选定的记录不列', () => {
  expect(undecidedLinks([twice('access', 'reveal', {})])).toEqual([])
})
