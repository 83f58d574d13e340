import { OFFICE_ID, defaultOfficeSettings, type OfficeSettings } from '@shared/domain/office'
import { isPeriod, type Period } from '@shared/domain/periods'
import {
  MOST_COLUMNS,
  closedOf,
  computeReport,
  designOf,
  isFormOf,
  kindsOf,
  officialTable,
  ruleOfDesign,
  standingOf,
  viewOf,
  type FactKind,
  type Heading,
  type Look,
  type ReportTable,
  type SealedReport,
  type Sealing,
  type TableDesign,
  type TableRule
} from '@shared/domain/statistics'
import { sectionValue } from '@shared/ledger'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { getRecord } from '@/store'
import { headingOf, readClosing } from '../load'
import { gather } from './facts'
import { unsealedOnPaper, type TableStanding } from './standing'

/** Which table a person asks for, and what its rows are made by. */
export interface Asked {
  key: string
  rows?: string | undefined
}

interface Named {
  key: string
  title: string
}

export interface LoadedReport {
  table: ReportTable
  heading: Heading
  standing: TableStanding
  sealing: Sealing
  /** What rows can be made by, the usual first. */
  ways: Named[]
  /** Tables of one's own that were sealed with the period, by the names that they had. */
  ownSealed: Named[]
}

type Counted = Pick<LoadedReport, 'table' | 'heading' | 'ways'>

const OPEN = { standing: 'open', sealing: { closed: null, unsealed: '' }, ownSealed: [] } as const

/** A table of a period, official or of one's own: of a closed period as it was sealed, else by the records of this moment. */
export async function loadReport(
  period: Period,
  { key, rows }: Asked
): Promise<Result<LoadedReport, Failure>> {
  const { closing } = standingOf(await getRecord('summary', period))
  if (!closing) {
    const live = await loadLive(period, key, rows)
    return live.ok ? ok({ ...live.value, ...OPEN, ownSealed: [] }) : live
  }
  const read = readClosing(period, closing)
  if (!read.ok) return read
  const { sealed, heading } = read.value
  const own = sealed?.reports.filter(({ design }) => design !== null) ?? []
  const ownSealed = own.map((report) => ({ key: report.key, title: titleOf(report) }))
  const report = sealed?.reports.find((each) => each.key === key)
  const table = report && viewOf(report, rows)
  if (report && table) {
    const ways = report.views.map((view) => ({ key: view.by, title: view.table.rowTitle }))
    const sealing = { closed: closedOf(closing), unsealed: '' }
    return ok({ table, heading, standing: 'sealed', sealing, ways, ownSealed })
  }
  const live = await loadLive(period, key, rows)
  if (!live.ok) return live
  const rule = officialTable(key)
  const standing = sealed === null ? 'before' : rule && !isFormOf(rule, period) ? 'notForm' : 'later'
  const sealing = { closed: null, unsealed: unsealedOnPaper }
  return ok({ ...live.value, standing, sealing, ownSealed })
}

const titleOf = ({ views, key }: SealedReport): string => views[0]?.table.title ?? key

async function loadLive(period: Period, key: string, rows?: string): Promise<Result<Counted, Failure>> {
  const rule = officialTable(key)
  if (rule) return count(period, kindsOf(rule), () => rule, rows)
  const design = designOf(await getRecord('tableDesign', key))
  return design ? loadDesign(period, key, design) : fail('NO_TABLE', '没有这张报表。请从“报表”中另选一张。')
}

/** A table of one's own as it would be, saved or not. */
export const loadDesign = (
  period: Period,
  id: string,
  design: TableDesign
): Promise<Result<Counted, Failure>> =>
  count(period, new Set([design.subject]), (look) => ruleOfDesign(id, design, look))

async function count(
  period: Period,
  kinds: ReadonlySet<FactKind>,
  ruleFor: (look: Look) => TableRule,
  rows?: string
): Promise<Result<Counted, Failure>> {
  if (!isPeriod(period)) return fail('BAD_PERIOD', '统计期应写作“2016-08”“2026Q3”“2026H1”“2026”等。')
  const [office, { facts, look }] = await Promise.all([getRecord('office', OFFICE_ID), gather(kinds, period)])
  const rule = ruleFor(look)
  const settings = sectionValue<OfficeSettings>(office, 'settings') ?? defaultOfficeSettings
  const table = computeReport(rule, facts, look, period, { rows, rateDecimals: settings.rateDecimals })
  const ways = rule.rows.map(({ key, title }) => ({ key, title }))
  return table.columns.length > MOST_COLUMNS
    ? fail(
        'TOO_WIDE',
        `这一期会有 ${table.columns.length} 列，一张表放不下（最多 ${MOST_COLUMNS} 列）。请缩短统计期，或者把分列的一项放到行上。`
      )
    : ok({ table, ways, heading: headingOf(office, settings) })
}
