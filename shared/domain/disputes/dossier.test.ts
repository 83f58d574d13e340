import { describe, expect, it } from 'vitest'
import type { LedgerRecord, SectionValue } from '../../ledger'
import type { DossierItem, PaperKind } from '../codes'
import { correct } from './correct'
import { checklist, missingPapers, recordDossier, waive } from './dossier'
import { close } from './finish'
import { feedBack } from './finish'
import { recordHandling } from './handle'
import { recordOutcome } from './outcome'
import { reopen } from './reopen'
import {
  assigned,
  closed,
  closing,
  context,
  dossier,
  fedBack,
  feedback,
  fields,
  filed,
  fold,
  messages,
  party,
  registered,
  session,
  success,
  withOutcome
} from './decide.test-support'

const given = (record: LedgerRecord, section: string, value: SectionValue): LedgerRecord => ({
  ...record,
  sections: {
    ...record.sections,
    [section]: { current: { hash: section, clock: '1', person: 'p', value }, others: [] }
  }
})
const printed = (record: LedgerRecord, ...papers: PaperKind[]) =>
  given(record, 'prints', {
    list: papers.map((paper, index) => ({
      id: `${index}`,
      paper,
      of: '',
      copy: 1,
      on: '2016-08-16',
      way: 'print'
    }))
  })
const line = (record: LedgerRecord, item: DossierItem) => {
  const found = checklist(record).find((one) => one.item === item)
  return found && [found.state, found.by]
}
const failed = { ...success, result: 2 as const, agreementForm: 0 as const, amount: 0, cause: '分歧大' }

describe('卷内目录十三项', () => {
  it('打印、附件、归卷，有一样就在卷', () => {
    expect(line(fedBack(), 1)).toEqual(['missing', ''])
    expect(line(printed(fedBack(), 'application', 'acceptance'), 1)).toEqual(['there', '已打印 2 份'])
    const attachment = { category: 'identity', removed: null }
    expect(line(given(fedBack(), 'attachments', { list: [attachment] }), 3)).toEqual(['there', '附件 1 个'])
    expect(line(filed(), 13)).toEqual(['there', '已归卷 2016-08-17'])
  })

  it('移除的附件不在卷', () => {
    const list = [{ category: 'identity', removed: { on: '2016-08-16', reason: '传错' } }]
    expect(line(given(fedBack(), 'attachments', { list }), 3)).toEqual(['missing', ''])
  })

  it('没有这件事的文书不需要', () => {
    for (const item of [4, 5, 6, 9, 10, 11, 12] as const) {
      expect(line(fedBack(), item)).toEqual(['notNeeded', ''])
    }
  })

  it('有代理人的要授权委托书，有调查、回访、履行、司法确认的要相应的材料，但都不拦结单', () => {
    const list = [party('applicant', { agents: [{ id: 'g' } as never] })]
    let record = given(fedBack(), 'parties', { list: list as never })
    record = given(record, 'investigation', { list: [{}] })
    record = given(record, 'followUp', { visits: [{}] })
    record = given(record, 'performance', { items: [{ done: {} }] })
    record = given(record, 'confirmation', { wanted: true })
    for (const item of [4, 5, 9, 10, 11] as const) expect(line(record, item)?.[0]).toBe('missing')
    expect(missingPapers(record).map(({ item }) => item)).toEqual([1, 2, 3, 7, 8, 13])
  })

  it('没有调解成功的不要协议书，终止调解通知书归入第十二项', () => {
    const record = withOutcome({}, failed)
    expect(line(record, 8)).toEqual(['notNeeded', ''])
    expect(checklist(record)[7]?.mandatory).toBe(false)
    expect(line(record, 12)).toEqual(['missing', ''])
    expect(line(printed(record, 'entrustment'), 12)?.[0]).toBe('missing')
    expect(line(printed(record, 'termination'), 12)).toEqual(['there', '已打印 1 份'])
    expect(missingPapers(record).map(({ item }) => item)).toEqual([1, 2, 3, 7, 13])
  })
})

describe('整理卷宗', () => {
  it('同一项只登记一次，日期不晚于今天', () => {
    const twice = [1, 1].map((item) => ({ item: item as DossierItem, on: '2016-08-21', note: '' }))
    expect(fields(recordDossier(fedBack(), { ...dossier, filed: twice }, context()))).toEqual([
      'dossier.filed.0.on',
      'dossier.filed.1.on',
      'dossier.filed.1.item'
    ])
  })

  it('受理以后随时可以整理，结单以后还可以补', () => {
    expect(recordDossier(registered(), dossier, context()).ok).toBe(true)
    expect(recordDossier(closed(), dossier, context()).ok).toBe(true)
  })
})

describe('结单', () => {
  it('缺必备文书的不能结单，逐项说明', () => {
    const decision = close(fedBack(), closing, context())
    expect(fields(decision)).toEqual(['closing'])
    expect(messages(decision)).toContain('权利义务告知书、身份证明材料复印件')
    expect(close(filed(), closing, context()).ok).toBe(true)
  })

  it('协议书没有签订的不能结单', () => {
    let record = withOutcome()
    record = fold(record, feedBack(record, feedback, context()))
    record = fold(record, recordDossier(record, dossier, context()))
    expect(messages(close(record, closing, context()))).toBe(
      '协议书尚未签名、盖章齐全，还没有生效，不能结单（《人民调解法》第二十九条）'
    )
  })

  it('免缺要写理由，只免缺着的', () => {
    const most = { ...dossier, filed: dossier.filed.filter(({ item }) => item !== 3) }
    const record = fold(fedBack(), recordDossier(fedBack(), most, context()))
    expect(fields(waive(record, { item: 3, reason: ' ' }, context()))).toEqual(['waivers.reason'])
    expect(messages(waive(record, { item: 1, reason: '无' }, context()))).toContain('不缺，不需要免缺')
    const waived = fold(record, waive(record, { item: 3, reason: '当事人拒绝提供' }, context()))
    expect(line(waived, 3)).toEqual(['waived', '当事人拒绝提供'])
    expect(close(waived, closing, context()).ok).toBe(true)
  })

  it('还没有反馈的不能免缺', () => {
    expect(messages(waive(withOutcome(), { item: 3, reason: '无' }, context()))).toContain('不能免缺文书')
  })

  it('重新办理以后，以前的协议书不算这一次的', () => {
    let record = fold(closed(), reopen(closed(), { on: '2016-08-18', reason: '没有履行' }, context()))
    expect(line(record, 8)).toEqual(['missing', ''])
    expect(line(record, 1)?.[0]).toBe('there')
    record = fold(record, recordHandling(record, { sessions: [session] }, context()))
    record = fold(record, recordOutcome(record, { ...failed, resultOn: '2016-08-19' }, context()))
    expect(missingPapers(record)).toEqual([])
  })
})

it('还没有办理的案件也能看到目录', () => {
  expect(checklist(assigned())).toHaveLength(13)
})

describe('结单以后', () => {
  it('不能把必备文书去掉，也不能改成还缺文书的结果', () => {
    const less = { ...dossier, filed: dossier.filed.filter(({ item }) => item !== 2) }
    expect(messages(recordDossier(closed(), less, context()))).toContain('就缺：权利义务告知书')
    const ended = withOutcome({}, failed)
    const told = fold(ended, feedBack(ended, feedback, context()))
    const papers = { ...dossier, filed: dossier.filed.filter(({ item }) => item !== 8) }
    const full = fold(told, recordDossier(told, papers, context()))
    const done = fold(full, close(full, closing, context()))
    expect(fields(correct(done, 'outcome', success, context()))).toEqual(['outcome'])
  })
})
