import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeOf } from '@shared/ledger'
import { commit } from './commit'
import type { FakeMain } from './journal.test-support'
import { getRecord } from './queries'
import { change, intake, parties } from './records.test-support'
import { searchEverything } from './search'
import { freshMain, reopen } from './setup.test-support'

const profile = { code: '', idNumber: '', nation: '17', workplace: '', place: { code: '', name: '乃东区' } }

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
  await commit('受理登记', [
    change('dispute', 'd1', 'intake', intake({ title: '灌溉用水争执' })),
    change('dispute', 'd1', 'parties', parties('扎西达娃·次仁卓玛', '13900001234'))
  ])
  await commit('登记', [
    change('mediator', 'm1', 'profile', { ...profile, name: '李测试', idNumber: '540599199001010020' }),
    change('mediator', 'm1', 'contact', { phone: '', mobile: '13900005678', email: '', address: '' })
  ])
})

beforeEach(() => commit('登记', [change('mediator', 'm2', 'profile', { ...profile, name: '曾测试' })]))

const standing = { post: '副县长', line: '政府', level: 'county', principal: false, areas: '', rank: 1 }
beforeEach(() => commit('登记', [change('leader', 'l1', 'profile', { ...standing, name: '巴桑顿珠' })]))

const found = async (text: string): Promise<string[]> =>
  (await searchEverything(text, 10)).map(({ id }) => id)

describe('the search box', () => {
  it.each([
    ['case number', 'A0001', ['d1']],
    ['case number typed with half-width brackets', '(2016)人调字', ['d1']],
    ['title', '用水', ['d1']],
    ['party name', '次仁', ['d1']],
    ['pinyin initials', 'zxdw', ['d1']],
    ['pinyin initials of a family name with a sound of its own', 'zcs', ['m2']],
    ['last four digits of a telephone number', '5678', ['m1']],
    ['a whole ID number', '540599199001010020', ['m1']],
    ['name of a leader', '顿珠', ['l1']],
    ['pinyin initials of a leader', 'bsdz', ['l1']],
    ['post of a leader', '副县长', ['l1']],
    ['two words', '扎西 A0001', ['d1']]
  ])('finds by %s', async (_, text, ids) => {
    expect(await found(text)).toEqual(ids)
  })

  it.each([
    ['part of an ID number', '54059919'],
    ['ethnicity', '藏族'],
    ['the code of an ethnicity', '04'],
    ['the middle of a telephone number', '90000'],
    ['nothing', '  ']
  ])('finds nothing by %s', async (_, text) => {
    expect(await found(text)).toEqual([])
  })

  it('knows a change at once, and forgets what no longer stands', async () => {
    expect(await found('用水')).toEqual(['d1'])
    const record = await getRecord('dispute', 'd1')
    await commit('更正', [changeOf(record, 'dispute', 'd1', 'intake', intake({ title: '宅基地' }))])
    expect(await found('宅基地')).toEqual(['d1'])
    expect(await found('用水')).toEqual([])
  })

  it('knows what was saved before it was opened', async () => {
    main.write('受理登记', [change('dispute', 'd2', 'intake', intake({ serial: 2, title: '草场边界' }))])
    await reopen()
    expect(await found('草场')).toEqual(['d2'])
  })

  it('puts what begins with the words first, and keeps to the limit', async () => {
    await commit('受理登记', [change('dispute', 'd3', 'intake', intake({ serial: 3, title: '用水纠纷' }))])
    expect(await found('用水')).toEqual(['d3', 'd1'])
    expect(await searchEverything('用水', 1)).toHaveLength(1)
  })
})
