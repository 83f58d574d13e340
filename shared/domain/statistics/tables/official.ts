import { kindOf, type Period } from '../../periods'
import { administrativeTable } from './administrative'
import { forceTable } from './force'
import { inspectionTable } from './inspection'
import { courtTable, onePlusTable, socialTable } from './joint'
import type { TableRule } from './model'
import { receptionTable } from './reception'

/** The tables beside 人民调解案件情况统计表, in the order in which they are offered. */
export const officialTables: readonly TableRule[] = [
  forceTable,
  inspectionTable,
  courtTable,
  onePlusTable,
  socialTable,
  administrativeTable,
  receptionTable
]

export const officialTable = (key: string): TableRule | undefined =>
  officialTables.find((table) => table.key === key)

/** Whether the form is filled in for this kind of period: one by quarter for quarters, and for the year of them. */
export const isFormOf = ({ every }: TableRule, period: Period): boolean =>
  every === undefined || kindOf(period) === 'quarter' || kindOf(period) === 'year'
