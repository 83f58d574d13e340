/**
 * 接访编号, for example 「JF2026A0001」: JF, year, letter of the PC, number within the year on that PC. JF + year + four
 * digits is the form of a published implementation (zx_leader_reception; no national rule, 未核实); the letter keeps two
 * PCs without a network from giving the same one.
 */
export interface VisitNumber {
  /** 1900 – 2200 */
  year: number
  /** 'A' … 'Z', 'AA' …: one value a PC. */
  letter: string
  /** 1 and up; written with at least four digits. */
  serial: number
}

export const formatVisitNumber = ({ year, letter, serial }: VisitNumber): string =>
  `JF${year}${letter}${String(serial).padStart(4, '0')}`

/** 排号 as it is called out: the letter of the PC and the place within the day, 「A03」. */
export const queueText = ({ numberDevice, queue }: { numberDevice: string; queue: number }): string =>
  `${numberDevice}${String(queue).padStart(2, '0')}`
