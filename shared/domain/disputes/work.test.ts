import { describe, expect, it } from 'vitest'
import type { LedgerRecord, SectionValue } from '../../ledger'
import {
  assigned,
  closed,
  context,
  fedBack,
  filed,
  fold,
  registered,
  session,
  success,
  withOutcome
} from './decide.test-support'
import { recordHandling } from './handle'
import { afterClosing, workOf } from './work'
import { standardTerms } from './terms'

const given = (record: LedgerRecord, section: string, value: SectionValue): LedgerRecord => ({
  ...record,
  sections: {
    ...record.sections,
    [section]: { current: { hash: section, clock: '1', person: 'p', value }, others: [] }
  }
})
const lines = (record: LedgerRecord, today = '2016-08-20') =>
  workOf(record, { today, ...standardTerms }).map(({ kind, due, state }) => [kind, due, state])
const oral = { ...success, agreementForm: 1 as const }
const instalments = (...days: string[]) => ({
  items: days.map((dueOn, index) => ({
    id: `i${index}`,
    what: `第 ${index + 1} 期`,
    by: '王小明',
    to: '次仁多吉',
    amount: 40_000,
    dueOn,
    done: null
  }))
})

describe('一件纠纷的待办', () => {
  it('随环节走,到期日是调解期限', () => {
    const mediating = fold(assigned(), recordHandling(assigned(), { sessions: [session] }, context()))
    expect(lines(registered())).toEqual([['route', '2016-09-10', 'ok']])
    expect(lines(assigned(), '2016-09-08')).toEqual([['mediate', '2016-09-10', 'soon']])
    expect(lines(mediating, '2016-09-11')).toEqual([['conclude', '2016-09-10', 'late']])
  })

  it('中止的没有到期日', () => {
    const pauses = [{ id: 'p', from: '2016-08-15', to: null, cause: 'appraisal', note: '' }]
    const paused = given(assigned(), 'limits', { agreedDays: null, extensions: [], pauses })
    expect(lines(paused)).toEqual([['suspended', '', 'none']])
  })

  it('书面协议没有签的先签,签了才反馈', () => {
    expect(lines(withOutcome())[0]?.[0]).toBe('sign')
    expect(lines(withOutcome({}, oral))[0]?.[0]).toBe('feedback')
  })

  it('委托移送要求反馈日期的,按那一天复函', () => {
    const letter = { letterNumber: '', letterOn: null, stage: null, courtCaseNumber: '', contact: '' }
    const entrusted = given(withOutcome({}, oral), 'entrustment', { ...letter, reportBy: '2016-08-22' })
    expect(lines(entrusted)).toEqual([['report', '2016-08-22', 'soon']])
  })

  it('反馈后说明缺哪些文书,齐全的直接结单', () => {
    const whatOf = (record: LedgerRecord) =>
      workOf(record, { today: '2016-08-20', ...standardTerms }).find(({ kind }) => kind === 'close')
    expect(whatOf(fedBack())?.what).toContain('身份证明材料')
    expect(whatOf(fedBack())?.section).toBe('dossier')
    expect(whatOf(filed())).toMatchObject({ what: '', section: 'closing' })
  })

  it('履行提前七日提示,逾期的每一期都在,结单以后也在', () => {
    const owing = given(closed(), 'performance', instalments('2016-09-01', '2016-10-01'))
    expect(lines(owing, '2016-08-24')).toEqual([])
    expect(lines(owing, '2016-08-25')).toEqual([['instalment', '2016-09-01', 'ok']])
    expect(lines(owing, '2016-09-28').map(([kind, , state]) => [kind, state])).toEqual([
      ['instalment', 'late'],
      ['instalment', 'soon']
    ])
    expect(afterClosing(owing)).toBe('2016-09-01')
    expect(afterClosing(closed())).toBeNull()
    expect(afterClosing(fedBack())).toBeNull()
  })

  it('愿意申请司法确认、还在三十日内的才提示', () => {
    const agreed = given(fedBack(), 'confirmation', {
      wanted: true,
      court: '',
      basis: 'organization',
      cleared: [],
      appliedOn: null,
      note: '',
      result: null
    })
    const kinds = (today: string) => lines(agreed, today).map(([kind]) => kind)
    expect(kinds('2016-09-10')).toContain('confirm')
    expect(kinds('2016-12-01')).not.toContain('confirm')
    expect(lines(fedBack(), '2016-09-10').map(([kind]) => kind)).not.toContain('confirm')
  })
})
