import { periodWords } from '../../periods'
import { TOTAL, type SummaryTable } from '../table'
import type { ReportTable } from './model'
import { reportFigure } from './show'

export interface BriefPart {
  heading: string
  text: string
}

/** The tables that the text speaks of, by key; of one that is missing it says nothing. */
export type BriefTables = Readonly<Record<string, ReportTable | undefined>>

/** Keys of the tables that `briefOf` speaks of, in its order. */
export const BRIEF_TABLES = ['inspection', 'court', 'onePlus', 'social', 'reception', 'force'] as const

/**
 * The short report in words. The first part in the order of the published reports (totals, sources, types, prevention,
 * 同比环比: 黄石市 2016 年 8 月); the others say one table each.
 */
export function briefOf(summary: SummaryTable, tables: BriefTables): BriefPart[] {
  const here = periodWords(summary.period).here
  const part = (
    key: (typeof BRIEF_TABLES)[number],
    heading: string,
    /** The figure without which there is nothing to tell. */
    first: string,
    none: string,
    tell: (of: (column: string, row?: string) => string) => string
  ): BriefPart[] => {
    const table = tables[key]
    if (!table) return []
    const of = (column: string, row: string = TOTAL): string => reportFigure(table, row, column)
    return [{ heading, text: of(first) === '0' ? `${here}${none}。` : tell(of) }]
  }
  return [
    { heading: '矛盾纠纷调解', text: summary.narrative },
    ...part('inspection', '排查预防', 'inspections', '没有登记排查', (of) =>
      [
        `${here}排查${of('inspections')}次，其中逐次登记${of('rounds')}次（未发现${of('none')}次）、另行填报${of('beside')}次；`,
        `发现${of('found')}件，当场化解${of('settled')}件，转为纠纷${of('turned')}件，尚待处理${of('open')}件；`,
        `预防纠纷${of('prevented')}件。`
      ].join('')
    ),
    ...part('court', '诉调对接', 'cases', '没有诉调对接的纠纷', (of) =>
      [
        `诉调对接${of('cases')}件，其中立案前委派${of('cases', '1')}件、立案后委托${of('cases', '2')}件、审判中司法调解${of('cases', '3')}件；`,
        `调解成功${of('success')}件，成功率${of('successRate')}；司法确认${of('confirmed')}件，占调解成功的${of('confirmedRate')}；`,
        `协议涉及金额${of('amount')}万元，调解成功的涉及当事人${of('helped')}人。`
      ].join('')
    ),
    ...part('onePlus', '“1+”联动', 'cases', '没有行政部门和调解组织联动调解的纠纷', (of) =>
      [
        `行政部门和调解组织联动调解${of('cases')}件，其中信访部门移送${of('petition')}件；`,
        `调解成功${of('success')}件，成功率${of('successRate')}；协议涉及金额${of('amount')}万元。`
      ].join('')
    ),
    ...part('social', '行业性、民族性、区域性调解组织', 'cases', '没有由这类组织承办的纠纷', (of) =>
      [
        `这类调委会${of('organizations')}个，承办${of('cases')}件，调解成功${of('success')}件，成功率${of('successRate')}，`,
        `协议涉及金额${of('amount')}万元。`
      ].join('')
    ),
    ...part('reception', '领导接访', 'batches', '没有接待来访', (of) =>
      [
        `应接访${of('due')}天，实际接访${of('held')}天，领导接访${of('leadersHeld')}人次；`,
        `接待来访${of('batches')}批次${of('people')}人次。`
      ].join('')
    ),
    ...part('force', '组织和队伍', 'all', '没有登记调解组织', (of) =>
      [
        `期末调解组织${of('all')}个，其中调委会${of('committees')}个；`,
        `调解员${of('mediators')}名，其中专职${of('fullTime')}名。`
      ].join('')
    )
  ]
}
