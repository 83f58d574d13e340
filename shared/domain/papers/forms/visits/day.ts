import { formatDateCn, formatWeekdayCn, type CalendarDate } from '@shared/domain/dates'
import {
  arrivalOf,
  assignmentDue,
  dayPaper,
  isWithdrawn,
  leadersText,
  outcomeOf,
  queueOn,
  queueText,
  standing,
  visitFactOf,
  visitFigures,
  visitorsText,
  visitOutcome,
  type DayPaper,
  type OpenMatter,
  type ReceptionDayHeld,
  type ReceptionDaySummary,
  type VisitAppointment,
  type VisitMatter,
  type VisitVisitors
} from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { Block, Paper } from '../../model'
import { body, field, fields, heading, note, title } from '../blocks'
import { lack } from '../paper'
import { dayCn } from '../words'

/** What the papers of a reception day are filled from. */
export interface DayFile {
  on: CalendarDate
  office: string
  /** As it was noted, or what the roster says of the day. */
  held: Pick<ReceptionDayHeld, 'place' | 'from' | 'to' | 'leaders'> | undefined
  summary: ReceptionDaySummary | undefined
  /** Visits of the day and appointments for it. */
  visits: readonly LedgerRecord[]
  /** By visit: what is still open with this office of its visitors. */
  open: ReadonlyMap<string, readonly OpenMatter[]>
}

const paperOf = (
  paper: DayPaper,
  file: DayFile,
  blocks: readonly Block[],
  missing: Paper['missing']
): Paper => ({
  key: paper,
  title: dayPaper.name(paper),
  size: 'A4',
  orientation: 'landscape',
  blocks: [...blocks],
  copy: { number: 0 },
  caseNumber: dayCn(file.on),
  numberName: '接访日',
  missing
})

const head = (file: DayFile): Block[] => [
  title(dayPaper.name('sheet'), file.office),
  fields(
    field('接访日', `${formatDateCn(file.on)} ${formatWeekdayCn(file.on)}`, 4),
    field('时间', [file.held?.from, file.held?.to].filter(Boolean).join('—'), 3),
    field('地点', file.held?.place ?? '', 5),
    field('接访领导', leadersText(file.held?.leaders ?? []))
  )
]

/** 接访日接待安排表: for the leader before it begins: who comes, what about, and what is open with us of them. */
export function daySheet(file: DayFile): Paper {
  const { expected, waiting, called } = queueOn(file.on, file.visits)
  const rows = [...called, ...waiting, ...expected]
  return paperOf(
    'sheet',
    file,
    [
      ...head(file),
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 1, align: 'center' },
          { title: '排号或预约', width: 2, align: 'center' },
          { title: '来访人', width: 4, align: 'left' },
          { title: '反映事项和诉求', width: 8, align: 'left' },
          { title: '在本中心尚未办结的事项', width: 7, align: 'left' },
          { title: '领导意见', width: 5, align: 'left' }
        ],
        rows: rows.map((record, at) => [
          String(at + 1),
          placeOf(record),
          whoOf(record),
          aboutOf(record),
          (file.open.get(record.id) ?? []).map(openText).join('\n'),
          ''
        ]),
        minRows: 6
      },
      note('“尚未办结的事项”供领导了解已有办理情况，不作为不予接访的理由。')
    ],
    lack(file.held?.leaders, 'held', '接访领导')
  )
}

const placeOf = (record: LedgerRecord): string => {
  const arrival = arrivalOf(record)
  const at = sectionValue<VisitAppointment>(record, 'appointment')?.at ?? ''
  if (arrival) return arrival.booked ? `${queueText(arrival)}\n预约${at}` : queueText(arrival)
  return `预约${at}\n未到`
}

const whoOf = (record: LedgerRecord): string => {
  const visitors = sectionValue<VisitVisitors>(record, 'visitors')
  return visitors ? visitorsText(visitors) : ''
}

const aboutOf = (record: LedgerRecord): string => {
  const matter = sectionValue<VisitMatter>(record, 'matter')
  return [matter?.title ?? '', matter?.demand ? `诉求：${matter.demand}` : '']
    .filter((text) => text !== '')
    .join('\n')
}

const openText = ({ number, title: name, state, unit, since }: OpenMatter): string =>
  [name, number, `${since}登记`, state, unit].filter((text) => text !== '').join('，')

/** Figures of the day that stand in its summary. */
const COUNTED = ['batches', 'people', 'booked', 'outcome1', 'outcome2', 'outcome3', 'outcome4', 'pending']

/** 接访日情况小结: after it. Matters and what came of them; nobody is named. */
export function daySummarySheet(file: DayFile): Paper {
  const facts = file.visits.flatMap((record) => visitFactOf(record) ?? [])
  const figures = visitFigures({ from: file.on, to: file.on }, facts)
  const rows = file.visits
    .filter((record) => arrivalOf(record)?.on === file.on && !isWithdrawn(record))
    .sort((a, b) => ((arrivalOf(a)?.number ?? '') < (arrivalOf(b)?.number ?? '') ? -1 : 1))
  return paperOf(
    'summary',
    file,
    [
      title(dayPaper.name('summary'), file.office),
      ...head(file).slice(1),
      fields(
        ...figures
          .filter(({ column }) => COUNTED.includes(column.key))
          .map(({ column, value }) => field(column.title, `${value} ${column.unit}`, 3))
      ),
      {
        kind: 'table',
        columns: [
          { title: '接访编号', width: 3, align: 'left' },
          { title: '人数', width: 1, align: 'center' },
          { title: '反映事项', width: 6, align: 'left' },
          { title: '结果', width: 3, align: 'left' },
          { title: '处理意见', width: 7, align: 'left' },
          { title: '承办单位、期限', width: 5, align: 'left' }
        ],
        rows: rows.map((record) => {
          const outcome = outcomeOf(record)
          return [
            arrivalOf(record)?.number ?? '',
            String(sectionValue<VisitVisitors>(record, 'visitors')?.count ?? ''),
            sectionValue<VisitMatter>(record, 'matter')?.title ?? '',
            outcome ? visitOutcome.name(outcome.kind) : '尚无结果',
            [outcome?.opinion, outcome?.reason].filter(Boolean).join('\n'),
            standing(record)
              .map((one) => `${one.unit}，${assignmentDue(one)}`)
              .join('\n')
          ]
        }),
        minRows: 3
      },
      heading('小结'),
      body(file.summary?.text ?? '', 2),
      fields(
        field('接访领导（签名）', '', 5),
        field('填写人（签名）', '', 4),
        field('日期', dayCn(file.on), 3)
      )
    ],
    [...lack(file.held?.leaders, 'held', '接访领导'), ...lack(file.summary?.text, 'summary', '当日小结')]
  )
}
