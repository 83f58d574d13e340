import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '@shared/ledger'
import {
  answer,
  assignVisit,
  callVisit,
  feedBackVisit,
  receiveAssignment,
  refuseVisit,
  registerVisit,
  reportResult,
  returnAssignment,
  visitFigures
} from '@shared/domain/visits'
import {
  after,
  answered,
  called,
  context,
  county,
  draft,
  numbers,
  TODAY,
  unit,
  visitor
} from '@shared/domain/visits/visits.test-support'
import { paperSchema, type Paper } from '../../model'
import { daySheet, daySummarySheet } from './day'
import { figuresPaper } from './figures'
import { visitFileOf, visitPapersOf } from './index'

const ID_NUMBER = '540599198512310020'

/** Everything that stands on a sheet, in order, without its structure. */
const words = (paper: Paper | undefined): string => JSON.stringify(paper?.blocks ?? [])
const sheetsOf = (record: LedgerRecord, paper: string, masked = false): Paper[] =>
  visitPapersOf(visitFileOf(record, '扎囊县综治中心'))
    .filter((each) => each.paper === paper)
    .flatMap((each) => each.sheets(masked))
const kinds = (record: LedgerRecord): string[] =>
  visitPapersOf(visitFileOf(record, '扎囊县综治中心')).map(({ paper }) => paper)

function group(): LedgerRecord {
  const list = [
    visitor({ name: '白玛卓嘎', idNumber: ID_NUMBER, phone: '13800000001', address: '桑玉村 12 号' })
  ]
  const made = after(undefined, registerVisit(draft({}, { count: 9, list }), numbers, context()))
  return after(made, callVisit(made, { leaders: [county], companions: '' }, context()))
}
/** Sent back by the first unit, reported by the second, told. */
function handled(): LedgerRecord {
  let record = group()
  const first = () => record.sections['assignments']?.current.value['list'] as { id: string }[]
  record = after(record, assignVisit(record, unit(), context()))
  const back = { assignmentId: first()[0]?.id ?? '', on: TODAY, by: '王建平', reason: '不属职权' }
  record = after(record, returnAssignment(record, back, context()))
  const again = unit({ unit: '县自然资源局', insteadOf: back.assignmentId })
  record = after(record, assignVisit(record, again, context()))
  const of = { assignmentId: first()[1]?.id ?? '', on: TODAY }
  record = after(record, receiveAssignment(record, { ...of, by: '李志远' }, context()))
  record = after(
    record,
    reportResult(record, { ...of, opinion: 1, text: '已补足差额', number: '扎自然资〔2026〕9号' }, context())
  )
  const told = {
    on: TODAY,
    way: 'written' as const,
    to: '白玛卓嘎',
    text: '差额已补足',
    satisfaction: 1 as const
  }
  return after(record, feedBackVisit(record, told, context()))
}

describe('来访的文书', () => {
  it('办到哪一步，有哪几份：退回的单位不出交办卡', () => {
    expect(kinds(called())).toEqual(['register'])
    expect(kinds(answered())).toEqual(['register', 'reply'])
    expect(kinds(handled())).toEqual(['register', 'card', 'reply'])
  })

  it('每份都合文书格式，页脚写接访编号，不写案号', () => {
    for (const each of visitPapersOf(visitFileOf(handled(), '扎囊县综治中心')).flatMap((one) =>
      one.sheets()
    )) {
      expect(paperSchema.safeParse(each).error).toBeUndefined()
      expect(each).toMatchObject({ caseNumber: 'JF2026A0001', numberName: '接访编号' })
    }
  })

  it('登记表有登记的各栏；屏幕上遮住证件号、电话和住址', () => {
    const [whole] = sheetsOf(handled(), 'register')
    for (const text of [
      ID_NUMBER,
      '13800000001',
      '测试县长（县长）',
      '9 人',
      '县自然资源局',
      '已补足差额',
      '满意'
    ]) {
      expect(words(whole)).toContain(text)
    }
    const [masked] = sheetsOf(handled(), 'register', true)
    expect(words(masked)).not.toContain(ID_NUMBER)
    expect(words(masked)).not.toContain('13800000001')
    expect(words(masked)).not.toContain('12 号')
  })

  it('登记表缺什么列什么，指到登记的地方', () => {
    const [paper] = sheetsOf(called(), 'register')
    expect(paper?.missing.map(({ field, label }) => `${field} ${label}`)).toEqual([
      'visitors 来访人身份证号码',
      'visitors 来访人联系方式',
      'visitors 来访人户籍地或住址'
    ])
  })

  it('交办卡一式三联，来访人联没有电话，三联都没有身份证号', () => {
    const sheets = sheetsOf(handled(), 'card')
    expect(sheets.map(({ copy }) => copy.of)).toEqual(['来访人', '承办单位', '接访室'])
    expect(new Set(sheets.map(({ key }) => key)).size).toBe(3)
    expect(words(sheets[0])).not.toContain('13800000001')
    expect(words(sheets[1])).toContain('13800000001')
    for (const sheet of sheets) expect(words(sheet)).not.toContain(ID_NUMBER)
  })

  it('不予接访的告知单写情形、理由和去处', () => {
    const record = group()
    const refused = {
      on: TODAY,
      grounds: [2 as const, 6 as const],
      reason: '正在诉讼',
      goTo: '扎囊县人民法院'
    }
    const [paper] = sheetsOf(after(record, refuseVisit(record, refused, context())), 'guidance')
    for (const text of ['白玛卓嘎', '不属于本辖区', '正在诉讼', '扎囊县人民法院'])
      expect(words(paper)).toContain(text)
    expect(paper?.missing).toEqual([])
  })

  it('答复单写意见、文号和复查的途径；当场答复的不写复查', () => {
    const [reply] = sheetsOf(handled(), 'reply')
    for (const text of ['请求事实清楚，予以支持', '扎自然资〔2026〕9号', '第三十五条'])
      expect(words(reply)).toContain(text)
    const record = called()
    const [spot] = sheetsOf(
      after(record, answer(record, { on: TODAY, opinion: '已安排清理' }, context())),
      'reply'
    )
    expect(words(spot)).toContain('已安排清理')
    expect(words(spot)).not.toContain('复查')
  })
})

describe('接访日的文书', () => {
  const waiting = after(
    undefined,
    registerVisit(draft({}, { list: [visitor({ name: '次仁多吉' })] }), { ...numbers, queue: 2 }, context())
  )
  const open = new Map([
    [
      waiting.id,
      [
        {
          entity: 'visit' as const,
          id: 'x',
          number: 'JF2026A0000',
          title: '旧事',
          state: '办理中',
          since: '2026-10-01',
          unit: '县水利局'
        }
      ]
    ]
  ])
  const file = {
    on: TODAY,
    office: '扎囊县综治中心',
    held: { place: '接访室', from: '09:00', to: '12:00', leaders: [county] },
    summary: { text: '接待两批', by: '尼玛' },
    visits: [waiting, handled()],
    open
  }

  it('接访前的安排表：谁来、什么事、还有什么没办结', () => {
    const sheet = daySheet(file)
    expect(paperSchema.safeParse(sheet).error).toBeUndefined()
    for (const text of ['次仁多吉', '村道排水损坏', '诉求：修复排水沟', '旧事', '县水利局']) {
      expect(words(sheet)).toContain(text)
    }
    expect(words(sheet)).not.toContain('白玛卓嘎')
  })

  it('接访后的小结：数字和事项，没有一个名字', () => {
    const sheet = daySummarySheet(file)
    expect(paperSchema.safeParse(sheet).error).toBeUndefined()
    for (const text of ['2 批次', '10 人次', '接待两批', '县自然资源局']) expect(words(sheet)).toContain(text)
    expect(words(sheet)).not.toContain('白玛卓嘎')
    expect(words(sheet)).not.toContain('次仁多吉')
  })

  it('统计表每个数都带口径', () => {
    const span = { from: '2026-11-01', to: '2026-11-30' }
    const paper = figuresPaper({ office: '', span, figures: visitFigures(span, []), leaders: [], lines: [] })
    expect(paperSchema.safeParse(paper).error).toBeUndefined()
    expect(words(paper)).toContain('集体来访按来访人数，不按代表人数')
  })
})
