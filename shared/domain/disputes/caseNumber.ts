/**
 * 案号, for example 「（2016）人调字第A0001号」: year of acceptance, letter of the PC, number within the year on that
 * PC. Two PCs without a network never give the same one, and each counts without gaps. The form of words is
 * the common one of mediation files; no national rule fixes it (未核实).
 */
export interface CaseNumber {
  /** 1900 – 2200 */
  year: number
  /** 'A' … 'Z', 'AA' …: at most 4 capital letters, one value a PC. */
  letter: string
  /** 1 and up; written with at least four digits. */
  serial: number
}

const PATTERN = /^[（(〔](\d{4})[）)〕]人调字第([A-Z]{1,4})(\d{4,})号$/

export function formatCaseNumber({ year, letter, serial }: CaseNumber): string {
  return `（${year}）人调字第${letter}${String(serial).padStart(4, '0')}号`
}

/** Reads a case number, with half-width brackets too; null when it is none (serial 0 and needless zeros included). */
export function parseCaseNumber(text: string): CaseNumber | null {
  const match = PATTERN.exec(text.trim())
  if (!match) return null
  const [, year = '', letter = '', digits = ''] = match
  const serial = Number(digits)
  if (serial < 1 || !Number.isSafeInteger(serial) || String(serial).padStart(4, '0') !== digits) return null
  return { year: Number(year), letter, serial }
}
