import { disputeType18, satisfaction, sex } from '@shared/domain/codes'
import {
  assignmentDue,
  handlingOpinion,
  leadersText,
  queueText,
  tellingWay,
  visitMode,
  visitOutcome,
  visitRefusal
} from '@shared/domain/visits'
import type { Block, BlockOf, Paper } from '../../model'
import { signature, title } from '../blocks'
import { lack } from '../paper'
import { dayCn, timeCn } from '../words'
import { sheetOf, type VisitFile } from './file'

type Cell = BlockOf<'grid'>['rows'][number]['cells'][number]

/** Label and value three times; a label of four characters stands on one line. */
const COLUMNS = [3, 3.8, 3, 2.8, 3, 4.2]

const label = (text: string): Cell => ({ text, label: true })
const cell = (text: string, span = 1): Cell => ({ text, span })
/** A box over the whole line; an empty one that is written in by hand is tall. */
const whole = (name: string, text: string, byHand = false): { cells: Cell[] } => ({
  cells: [label(name), { text, span: 5, ...(byHand && text === '' ? { height: 'tall' as const } : {}) }]
})

/**
 * 来访登记表: the columns of published registers of reception days (DOMAIN.md 5.6): number, day, place, leader and post,
 * visitors with number, telephone and address, matter, demand, the leader's opinion, unit and limit, result, date and
 * satisfaction, recorder.
 */
export function registerSheet(file: VisitFile): Paper {
  const { arrival, visitors, matter, call, feedback } = file.sections
  const list = visitors?.list ?? []
  return sheetOf(
    'register',
    file,
    {},
    [
      title('来访登记表', file.office),
      {
        kind: 'grid',
        columns: COLUMNS,
        rows: [
          {
            cells: [
              label('接访编号'),
              cell(arrival?.number ?? ''),
              label('排号'),
              cell(arrival ? queueText(arrival) : ''),
              label('接访方式'),
              cell(arrival ? visitMode.name(arrival.mode) : '')
            ]
          },
          {
            cells: [
              label('来访时间'),
              cell(timeCn(arrival?.on ?? '', arrival?.at), 3),
              label('接访地点'),
              cell(arrival?.place ?? '')
            ]
          },
          {
            cells: [
              label('接访领导'),
              cell(call ? leadersText(call.leaders) : '', 3),
              label('陪同人员'),
              cell(call?.companions ?? '')
            ]
          },
          {
            cells: [
              label('来访人数'),
              cell(`${visitors?.count ?? ''} 人`, 3),
              label('登记人'),
              cell(arrival?.recorder ?? '')
            ]
          }
        ]
      },
      {
        kind: 'table',
        columns: [
          { title: '姓名', width: 3.4, align: 'left' },
          { title: '性别', width: 1.8, align: 'center' },
          { title: '身份证号码', width: 6, align: 'left' },
          { title: '联系方式', width: 4, align: 'left' },
          { title: '户籍地、住址或单位', width: 5.2, align: 'left' }
        ],
        rows: list.map((each) => [
          each.name,
          each.sex === '' ? '' : sex.name(each.sex),
          each.idNumber,
          each.phone,
          each.address
        ]),
        minRows: 2
      },
      {
        kind: 'grid',
        columns: COLUMNS,
        rows: [
          whole('反映事项', matter?.title ?? ''),
          {
            cells: [
              label('问题发生地'),
              cell(matter?.place.name ?? '', 3),
              label('纠纷类型'),
              cell(matter?.type ? disputeType18.name(matter.type) : '')
            ]
          },
          whole('主要情况', matter?.summary ?? '', true),
          whole('群众诉求', matter?.demand ?? '', true),
          whole('接待处理意见', opinionOf(file), true),
          whole('承办单位、期限', unitsOf(file)),
          whole('办理结果', resultsOf(file), true),
          {
            cells: [
              label('反馈'),
              cell(feedback ? `${dayCn(feedback.on)}，${tellingWay.name(feedback.way)}` : '', 3),
              label('满意度'),
              cell(feedback && feedback.satisfaction !== null ? satisfaction.name(feedback.satisfaction) : '')
            ]
          }
        ]
      },
      ...signatures()
    ],
    [
      ...lack(list.every(({ idNumber }) => idNumber !== '') ? '有' : '', 'visitors', '来访人身份证号码'),
      ...lack(list.every(({ phone }) => phone !== '') ? '有' : '', 'visitors', '来访人联系方式'),
      ...lack(list.every(({ address }) => address !== '') ? '有' : '', 'visitors', '来访人户籍地或住址'),
      ...lack(matter?.summary, 'matter', '主要情况'),
      ...lack(matter?.demand, 'matter', '群众诉求')
    ]
  )
}

const signatures = (): Block[] =>
  signature([{ label: '来访人（签名）' }], [{ label: '接访领导（签名）' }], { date: '' })

/** What was said on the day: the answer, the refusal with its grounds, the dispute, or the leader's opinion. */
function opinionOf({ sections: { outcome }, dispute }: VisitFile): string {
  if (!outcome) return ''
  const grounds = outcome.grounds.map((code) => visitRefusal.name(code)).join('；')
  return [visitOutcome.name(outcome.kind), outcome.opinion, grounds, outcome.reason, outcome.goTo, dispute]
    .filter((text) => text !== '')
    .join('。')
}

const unitsOf = ({ sections }: VisitFile): string =>
  (sections.assignments?.list ?? [])
    .filter(({ answer }) => answer === null || answer.kind === 'received')
    .map((one) => `${one.unit}，${dayCn(assignmentDue(one))}前办结`)
    .join('\n')

const resultsOf = ({ sections }: VisitFile): string =>
  (sections.assignments?.list ?? [])
    .flatMap(({ unit, result }) =>
      result ? [`${dayCn(result.on)}，${unit}：${handlingOpinion.name(result.opinion)}。${result.text}`] : []
    )
    .join('\n')
