import type { InspectionFact } from '../../inspections/fact'
import type { Period } from '../../periods'
import type { VisitFact } from '../../visits/fact'
import type { Tally } from '../column'
import type { DisputeFact } from '../fact'
import type { Check } from '../table'
import type { MediatorFact } from './mediatorFact'
import type { OrganizationFact } from './organizationFact'
import type { ReceptionFact } from './receptionFact'
import type { RecordRef } from './recordRef'

/** What tables are counted from: codes, days, amounts and units; nothing by which a person could be found. */
export interface Facts {
  dispute: readonly DisputeFact[]
  inspection: readonly InspectionFact[]
  tally: readonly Tally[]
  organization: readonly OrganizationFact[]
  mediator: readonly MediatorFact[]
  visit: readonly VisitFact[]
  reception: readonly ReceptionFact[]
}
export type FactKind = keyof Facts
export type FactOf<K extends FactKind> = Facts[K][number]

/** What a rule may ask about the world outside the fact. */
export interface Look {
  organization(id: string): OrganizationFact | undefined
  /** Row of 填报单位 that an organization or centre stands in: 'unit:540521100', 'own' or 'unassigned'. */
  unitOf(id: string): string
  /** Every unit with its name, in the order of rows. */
  units: readonly Row[]
  /** Months and quarters that the period has a day in. */
  months: readonly Row[]
  quarters: readonly Row[]
}

/** One rule for each kind of fact that it speaks of. */
export type Per<T> = { readonly [K in FactKind]?: (fact: FactOf<K>, look: Look) => T }

export interface Row {
  key: string
  title: string
}

/** A way of sorting facts: by what rows are made, columns are split, or facts are chosen. */
export interface Dimension {
  key: string
  title: string
  /** Key of the value of a fact. */
  of: Per<string>
  /** All values in their order, those that no fact has too. */
  values(look: Look): readonly Row[]
  /** The name of a value that is in no list: an organization, a month. */
  titleOf?(key: string, look: Look): string
}

export type ReportUnit = '件' | '人' | '万元' | '次' | '个' | '名' | '天' | '批次' | '人次' | '%'

export interface Measure {
  key: string
  title: string
  unit: ReportUnit
  /** The counting rule in words. 「本期」 is put into the words of the period. */
  rule: string
  of: Per<number>
}

/** One column in per cent of another of the same row, or of the row 合计. */
export interface Rate {
  part: string
  whole: string
  ofTotal?: true
}

/** A column of a table: a measure with its place in the head, or a rate of two other columns. */
export interface ColumnRule extends Measure {
  /** Heads above it, the outermost first. */
  heads?: readonly string[]
  /** 列号 of the form. */
  no?: string
  rate?: Rate
  /** The form has it and the ledger does not know it: shown as a dash, counted as 0 in equations. */
  unknown?: true
  /** Left out where it has nothing in it. */
  optional?: true
}

/** One equation of a table as data: keys of columns on either side, added up. */
export interface EquationRule {
  key: string
  name: string
  /** equal: both sides the same; atMost: left not above right. */
  kind: 'equal' | 'atMost'
  left: readonly string[]
  right: readonly string[]
  /** What a side is called; the names of its columns where it is left out. */
  leftTitle?: string
  rightTitle?: string
}

/** A table as data: nothing of it is drawn or computed elsewhere than by what stands here. */
export interface TableRule {
  key: string
  title: string
  /** Where the form or the figures come from. */
  source: string
  /** What rows can be made by, the usual first. */
  rows: readonly Dimension[]
  columns: readonly ColumnRule[]
  equations: readonly EquationRule[]
  /** Which facts count at all; kinds left out count whole. */
  where?: Per<boolean>
  /** The kind of period that the form is filled in for; any where it is left out. */
  every?: 'quarter'
  /** What the ledger does not know and the table therefore leaves out, and what a reader must know. */
  notes: readonly string[]
}

export interface ReportColumn {
  key: string
  heads: readonly string[]
  title: string
  no: string
  unit: ReportUnit
  rule: string
  rate: Rate | null
  unknown: boolean
}

export interface ReportRow extends Row {
  kind: 'row' | 'total'
  /** Whole things, fen where the unit is 万元; 0 in columns of rates. */
  values: number[]
}

/** One fact with its records, its row, and its share in the figures as column index and value in turn. */
export interface ReportEntry {
  kind: FactKind
  id: string
  refs: readonly RecordRef[]
  row: number
  figures: readonly number[]
}

/** A table of one period as it is shown, printed and exported, with the records behind each figure. */
export interface ReportTable {
  key: string
  title: string
  source: string
  period: Period
  rateDecimals: number
  /** What rows are made by: 「填报单位」. */
  rowTitle: string
  columns: ReportColumn[]
  /** 合计 last. */
  rows: ReportRow[]
  entries: ReportEntry[]
  checks: Check[]
  notes: readonly string[]
}
