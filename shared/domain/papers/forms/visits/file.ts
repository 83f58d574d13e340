import type { z } from 'zod'
import type { LedgerRecord } from '@shared/ledger'
import { maskAddress, maskIdNumber, maskPhone } from '@shared/domain/identity'
import { visitPaper, type visitSections, type VisitPaper, type VisitSection } from '@shared/domain/visits'
import type { Block, Missing, Paper } from '../../model'

type Sections = { [S in VisitSection]?: z.infer<(typeof visitSections)[S]> }

/** What the papers of one visit are filled from. */
export interface VisitFile {
  record: LedgerRecord
  sections: Sections
  /** The centre that keeps the ledger. */
  office: string
  /** 案号 and state of the dispute that the visit became; '' where it did not. */
  dispute: string
}

export function visitFileOf(record: LedgerRecord, office: string, dispute = ''): VisitFile {
  const sections = Object.fromEntries(
    Object.entries(record.sections).map(([name, { current }]) => [name, current.value])
  ) as Sections
  return { record, sections, office, dispute }
}

/** The same visit with numbers and addresses hidden: for the screen, until someone asks for them. */
export function maskedVisit(file: VisitFile): VisitFile {
  const { visitors } = file.sections
  if (!visitors) return file
  const list = visitors.list.map((visitor) => ({
    ...visitor,
    idNumber: maskIdNumber(visitor.idNumber),
    phone: maskPhone(visitor.phone),
    address: maskAddress(visitor.address)
  }))
  return { ...file, sections: { ...file.sections, visitors: { ...visitors, list } } }
}

/** One sheet of a visit; `part` tells the sheets of one paper apart. */
export function sheetOf(
  paper: VisitPaper,
  { sections }: VisitFile,
  { of = '', part = '', copyOf = '' }: { of?: string; part?: string; copyOf?: string },
  blocks: readonly Block[],
  missing: readonly Missing[] = []
): Paper {
  return {
    key: [paper, of, part].filter((piece) => piece !== '').join(':'),
    title: visitPaper.name(paper),
    size: 'A4',
    orientation: 'portrait',
    blocks: [...blocks],
    copy: copyOf === '' ? { number: 0 } : { number: 0, of: copyOf },
    caseNumber: sections.arrival?.number ?? '',
    numberName: '接访编号',
    missing: [...missing]
  }
}

/** The one whom a paper is given to. */
export const visitorNames = ({ sections }: VisitFile): string =>
  (sections.visitors?.list ?? []).map(({ name }) => name).join('、')
