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
