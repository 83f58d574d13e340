import type { InspectionFact } from '../inspections/fact'
import type { DisputeFact } from './fact'

/**
 * The columns of 人民调解案件情况统计表 (公开的厦门统计报表表式), each with its counting rule in words.
 * A dispute counts in the period of its 受理日期; withdrawn records do not count.
 */
export type Unit = '件' | '人' | '万元' | '次'
export type GroupKey = 'overall' | 'subject' | 'source' | 'type' | 'agreement' | 'prevention'
export type TypeList = 15 | 18

export const groupTitles: Readonly<Record<GroupKey, string>> = {
  overall: '调解情况',
  subject: '不同主体调解情况',
  source: '案件来源',
  type: '案件分类',
  agreement: '协议形式',
  prevention: '排查预防纠纷'
}

/** What a column may ask about the world outside the fact. */
export interface Lookup {
  /** 统计主体 1–6 of an organization; null when it has none or is not known. */
  subjectOf(organizationId: string): number | null
}

/** 另行填报 of one organization for the period: rounds reported on paper, which are in no record of this ledger. */
export interface Tally {
  organizationId: string
  inspections: number
  prevented: number
}

export interface Column {
  key: string
  group: GroupKey
  /** Full name, for panels and names for screen readers. */
  title: string
  /** As it stands in the head of the form. */
  head: string
  unit: Unit
  /** Places shown; 万元 are kept in fen and shown with 2. */
  decimals: 0 | 2
  rule: string
  /** Share of this dispute in the figure: whole 件/人, or fen. 0 = not behind the figure. */
  measure(fact: DisputeFact, lookup: Lookup): number
  /** Share of a 排查填报 record; absent where the column counts disputes. */
  tally?(tally: Tally): number
  /** Share of an inspection on record; absent where inspections do not count. */
  inspection?(fact: InspectionFact): number
}

/** What rules call the period; the table of a quarter says 本季度 in its place. */
export const MONTH_WORD = '本月'
export const MONTH = `受理日期在${MONTH_WORD}、未撤销登记的纠纷`

/** A column that counts disputes for which `holds`. */
export const count = (
  group: GroupKey,
  key: string,
  title: string,
  rule: string,
  holds: (fact: DisputeFact, lookup: Lookup) => boolean
): Column => ({
  key,
  group,
  title,
  head: title,
  unit: '件',
  decimals: 0,
  rule,
  measure: (fact, lookup) => (holds(fact, lookup) ? 1 : 0)
})
