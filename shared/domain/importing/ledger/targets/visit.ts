import { newId, sectionValue, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { disputeType18 } from '@shared/domain/codes'
import { notBefore } from '@shared/domain/disputes/checks'
import { visitMode, visitOutcome, type VisitOutcome } from '@shared/domain/visits/codes'
import { visitDifferences } from '@shared/domain/visits/labels'
import { arrivalProblems } from '@shared/domain/visits/register'
import type {
  VisitArrival,
  VisitCall,
  VisitMatter,
  VisitOutcomeSection,
  VisitVisitors
} from '@shared/domain/visits/sections'
import { ANSWERED } from '@shared/domain/visits/states'
import { matterProblems, tidyVisitors, visitorsProblems } from '@shared/domain/visits/visitors'
import { findTimes } from '../../times'
import type { ImportAround } from '../around'
import { nameKey } from '../lookup'
import type { RowReader } from '../reader'
import { keyOf, namesKey, numberKey } from '../keys'
import type { FieldSpec } from '../types'
import { lineText, namesIn, type Alias } from '../values'
import { TYPES } from './disputes/words'
import { onceEach, orText, placeOfCell } from './parts'
import type { Target } from './target'

const fields: readonly FieldSpec[] = [
  { key: 'number', name: '接访编号', heads: ['接访编号', '来访编号', '登记编号', '编号', '信访编号'] },
  {
    key: 'on',
    name: '来访日期',
    required: true,
    heads: ['来访日期', '接访日期', '登记日期', '日期', '来访时间', '接访时间', '登记时间', '时间']
  },
  {
    key: 'name',
    name: '来访人',
    required: true,
    heads: ['来访人', '来访人姓名', '姓名', '信访人', '信访人姓名', '上访人', '来访群众']
  },
  {
    key: 'idNumber',
    name: '身份证号',
    masked: 'idNumber',
    heads: ['身份证号', '身份证号码', '来访人身份证号', '公民身份号码']
  },
  {
    key: 'phone',
    name: '联系电话',
    masked: 'phone',
    heads: ['联系电话', '电话', '来访人电话', '联系方式', '手机']
  },
  {
    key: 'address',
    name: '住址',
    heads: ['住址', '单位或住址', '来访人住址', '地址', '家庭住址', '单位住址']
  },
  { key: 'count', name: '来访人数', heads: ['来访人数', '人数'] },
  {
    key: 'title',
    name: '反映事项',
    heads: ['反映事项', '反映问题', '主要问题', '来访事由', '事由', '信访事项', '反映的主要问题', '问题']
  },
  { key: 'demand', name: '诉求', heads: ['诉求', '来访诉求', '主要诉求', '要求'] },
  { key: 'type', name: '纠纷类型', heads: ['纠纷类型', '问题类型', '类型', '类别'] },
  { key: 'place', name: '发生地', heads: ['发生地', '问题发生地', '所在地'] },
  { key: 'desk', name: '接访地点', heads: ['接访地点', '接待地点', '地点'] },
  { key: 'mode', name: '接访方式', heads: ['接访方式', '接待方式', '来访形式'] },
  { key: 'leader', name: '接访领导', heads: ['接访领导', '接访人', '接待领导', '接待人', '领导'] },
  { key: 'outcome', name: '处理方式', heads: ['处理方式', '接访结果', '处理结果', '办理结果', '结果'] },
  {
    key: 'opinion',
    name: '领导意见、答复',
    heads: ['领导意见', '接访意见', '答复', '答复内容', '处理意见', '答复意见', '接待处理意见']
  }
]

const OUTCOMES: readonly Alias[] = [
  { word: '答复', code: ANSWERED },
  { word: '当场解决', code: ANSWERED },
  { word: '现场答复', code: ANSWERED },
  { word: '已答复', code: ANSWERED },
  { word: '已办结', code: ANSWERED }
]
const MODES: readonly Alias[] = [
  { word: '来访', code: 1 },
  { word: '定点', code: 1 },
  { word: '预约', code: 2 },
  { word: '随机', code: 3 },
  { word: '下访', code: 4 },
  { word: '视频', code: 7 }
]

const UNSAID = '（原台账没有写答复内容）'
/** Where the ledger does not say the hour: when the hall opens. */
const OPENING = '09:00'

const plainKey = (on: string, names: readonly string[], title: string): string =>
  keyOf(on, namesKey(names), title)

/**
 * 来访. The day and the number of the register; where it has no numbers, the day, the visitors and the matter. Only visits
 * that were answered come in: what was sent to a unit has limits that run, and is registered where they are kept. How
 * often someone came is not looked at.
 */
export const visitTarget: Target = {
  code: 'visit',
  entity: 'visit',
  name: '来访',
  fields,
  defaults: ['desk', 'mode', 'outcome', 'place'],
  identity: (row) => {
    const [on, number] = [row.date('on') ?? '', row.line('number', 40)]
    if (number !== '') return [`${numberKey(number)}|${on}`]
    return [plainKey(on, namesIn(row.raw('name')).names, row.line('title'))]
  },
  identityOf(record) {
    const arrival = sectionValue<VisitArrival>(record, 'arrival')
    if (!arrival) return []
    const names = sectionValue<VisitVisitors>(record, 'visitors')?.list.map(({ name }) => name) ?? []
    const title = sectionValue<VisitMatter>(record, 'matter')?.title ?? ''
    return [`${numberKey(arrival.number)}|${arrival.on}`, plainKey(arrival.on, names, title)]
  },
  read(row, record, around) {
    const arrival = arrivalOf(row, sectionValue<VisitArrival>(record, 'arrival'))
    const visitors = visitorsOf(row, sectionValue<VisitVisitors>(record, 'visitors'), around)
    const matter = matterOf(row, sectionValue<VisitMatter>(record, 'matter'), around)
    const outcome = outcomeOf(row, record, arrival.on)
    const call = callOf(row, record, arrival)
    const problems = [
      ...arrivalProblems(arrival, around.context),
      ...visitorsProblems(visitors),
      ...matterProblems(matter),
      ...notBefore('outcome.on', '答复日期', outcome.on, '来访日期', arrival.on)
    ]
    const given = row.line('number', 40) !== ''
    return {
      title: [visitors.list[0]?.name ?? '', matter.title].filter((text) => text !== '').join(' '),
      sections: { arrival, visitors, matter, ...(call ? { call } : {}), outcome } as Record<
        string,
        SectionValue
      >,
      problems: onceEach(problems).filter(({ field }) => !field.startsWith('arrival.number')),
      number: { year: Number(arrival.on.slice(0, 4)) || 2000, given }
    }
  },
  fieldOf: (path) => FIELDS[path] ?? (path.startsWith('visitors.list') ? 'name' : ''),
  differences: (section, before, after) => visitDifferences(section, before, after)
}

const FIELDS: Readonly<Record<string, string>> = {
  'arrival.on': 'on',
  'arrival.place': 'desk',
  'arrival.mode': 'mode',
  'visitors.count': 'count',
  'matter.title': 'title',
  'matter.type': 'type',
  'matter.place': 'place',
  'outcome.opinion': 'opinion'
}

function arrivalOf(row: RowReader, present: VisitArrival | undefined): VisitArrival {
  const on = row.date('on') ?? present?.on ?? ''
  return {
    ...(present ?? {
      number: row.line('number', 40),
      numberYear: Number(on.slice(0, 4)) || 2000,
      numberDevice: '',
      numberSerial: 1,
      queue: 1,
      booked: false,
      recorder: ''
    }),
    on,
    at: findTimes(row.raw('on'))[0]?.from || present?.at || OPENING,
    place: orText(row.line('desk', 120), present?.place ?? ''),
    mode: row.code('mode', visitMode, MODES) ?? present?.mode ?? 1
  }
}

function visitorsOf(
  row: RowReader,
  present: VisitVisitors | undefined,
  { context }: ImportAround
): VisitVisitors {
  const { names, people } = namesIn(row.raw('name'))
  const idNumber = names.length > 1 && row.has('idNumber') ? tooMany(row) : row.idNumber('idNumber')
  const list = names.map((name, at) => {
    const old = present?.list.find((one) => nameKey(one.name) === nameKey(name))
    return {
      ...(old ?? { id: newId(context), sex: '' as const, idNumber: '', phone: '', address: '' }),
      name: old?.name ?? name,
      ...(at === 0
        ? {
            idNumber: orText(idNumber, old?.idNumber ?? ''),
            phone: orText(row.numberText('phone').slice(0, 40), old?.phone ?? ''),
            address: orText(row.line('address'), old?.address ?? '')
          }
        : {})
    }
  })
  const count = row.count('count') ?? people ?? present?.count ?? list.length
  return tidyVisitors({ count: Math.max(1, count), list })
}

function tooMany(row: RowReader): string {
  row.bad('idNumber', '有几个来访人、1 个号码，不知是谁的')
  return ''
}

function matterOf(row: RowReader, present: VisitMatter | undefined, around: ImportAround): VisitMatter {
  return {
    title: orText(lineText(row.raw('title')).slice(0, 200), present?.title ?? ''),
    type: row.code('type', disputeType18, TYPES) ?? present?.type ?? null,
    place: placeOfCell(row, 'place', around) ?? present?.place ?? around.place,
    summary: present?.summary ?? (row.raw('title').length > 200 ? row.paragraph('title') : ''),
    demand: orText(row.paragraph('demand', 5000), present?.demand ?? '')
  }
}

function outcomeOf(row: RowReader, record: LedgerRecord | undefined, on: string): VisitOutcomeSection {
  const present = sectionValue<VisitOutcomeSection>(record, 'outcome')
  const kind: VisitOutcome | undefined = row.code('outcome', visitOutcome, OUTCOMES) ?? present?.kind
  if (kind !== undefined && kind !== ANSWERED && present?.kind !== kind)
    row.bad('outcome', '只能导入当场答复的来访；交办、转纠纷和不予接访的，请在来访登记里办理')
  return {
    ...(present ?? { grounds: [], reason: '', goTo: '', disputeId: '' }),
    kind: kind ?? ANSWERED,
    on: present?.on ?? on,
    opinion: orText(row.paragraph('opinion', 5000), present?.opinion || UNSAID)
  }
}

function callOf(
  row: RowReader,
  record: LedgerRecord | undefined,
  { on, at }: VisitArrival
): VisitCall | undefined {
  const present = sectionValue<VisitCall>(record, 'call')
  const { names } = namesIn(row.raw('leader'))
  if (names.length === 0) return present
  const leaders = names.slice(0, 5).map((name) => {
    const [, who = name, post = ''] = /^(.+?)[(（](.+)[)）]$/.exec(name) ?? []
    const old = present?.leaders.find((one) => nameKey(one.name) === nameKey(who))
    return old ?? { leaderId: '' as const, name: who.slice(0, 60), post: post.slice(0, 80), line: '' }
  })
  return { ...(present ?? { on, at, companions: '', backAt: '' }), leaders }
}
