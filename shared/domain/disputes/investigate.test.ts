import { expect, it } from 'vitest'
import { investigationProblems, recordInvestigation } from './investigate'
import { assigned, context, fields, fold, messages, registered } from './decide.test-support'

const one = {
  id: 'i1',
  on: '2016-08-14',
  from: '',
  place: '村委会',
  present: '',
  asked: '村主任',
  record: '界址以石埂为准',
  investigator: '尼玛',
  recorder: ''
}

it('写明被调查人、记录和调查人，日期在受理与今天之间', () => {
  const empty = { ...one, on: '2016-08-09', asked: '', record: ' ', investigator: '' }
  expect(fields(recordInvestigation(assigned(), { list: [empty] }, context()))).toEqual([
    'investigation.list.0.on',
    'investigation.list.0.asked',
    'investigation.list.0.record',
    'investigation.list.0.investigator'
  ])
  expect(
    fields(recordInvestigation(assigned(), { list: [{ ...one, on: '2016-08-21' }] }, context()))
  ).toEqual(['investigation.list.0.on'])
  expect(investigationProblems(assigned(), { list: [] }, context())).toHaveLength(1)
})

it('按日期和时刻排列', () => {
  const list = [
    { ...one, id: 'late', on: '2016-08-15' },
    { ...one, id: 'noon', from: '12:00' },
    { ...one, id: 'early', from: '09:30' }
  ]
  for (const given of [list, [...list].reverse()]) {
    const record = fold(assigned(), recordInvestigation(assigned(), { list: given }, context()))
    expect(JSON.stringify(record.sections['investigation'])).toMatch(/early.*noon.*late/)
  }
})

it('接收之前不能登记调查', () => {
  expect(messages(recordInvestigation(registered(), { list: [one] }, context()))).toContain('不能登记调查')
})
