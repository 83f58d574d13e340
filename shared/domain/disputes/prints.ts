import { changeOf, decided, newId, sectionValue, type Decision, type LedgerRecord } from '../../ledger'
import { paperKind, type PaperKind, type PrintWay } from '../codes'
import { moveProblems } from './allowed'
import { checked, problem, shapeProblems } from './checks'
import { disputeSections, type DisputePrints } from './sections'
import type { DisputeContext } from './terms'

/** A paper of the case: its kind, and which of several; '' where there is one. */
export interface PrintedPaper {
  kind: PaperKind
  which: string
}

const printsOf = (record: LedgerRecord): DisputePrints['list'] =>
  sectionValue<DisputePrints>(record, 'prints')?.list ?? []

/** 第几份: the number that the next copy of this paper bears, 1 for the first. */
export const nextCopy = (record: LedgerRecord, kind: PaperKind, which = ''): number =>
  printsOf(record).reduce(
    (most, { paper, of, copy }) => (paper === kind && of === which ? Math.max(most, copy) : most),
    0
  ) + 1

/**
 * 文书打印登记: what went out just now, each copy with its number; a paper named twice went out twice. The numbers
 * of one paper run 1, 2, 3, … whatever went out between.
 */
export function recordPrints(
  record: LedgerRecord,
  printed: readonly PrintedPaper[],
  way: PrintWay,
  context: DisputeContext
): Decision {
  const list = [...printsOf(record)]
  const next = new Map<string, number>()
  for (const { kind, which } of printed) {
    const key = `${kind}:${which}`
    const copy = next.get(key) ?? nextCopy(record, kind, which)
    next.set(key, copy + 1)
    list.push({ id: newId(context), paper: kind, of: which, copy, on: context.today, way })
  }
  const problems = [
    ...moveProblems(record, 'print', 'prints'),
    ...(printed.length === 0 ? [problem('prints', '没有选择文书')] : []),
    ...shapeProblems('prints', disputeSections.prints, { list }, [])
  ]
  return checked(problems, () =>
    decided(reasonOf(printed, way), [changeOf(record, 'dispute', record.id, 'prints', { list })])
  )
}

const reasonOf = (printed: readonly PrintedPaper[], way: PrintWay): string => {
  const names = [...new Set(printed.map(({ kind }) => paperKind.name(kind)))]
  return names.length === 1 ? `${WORDS[way]}：${names[0]}` : WORDS[way]
}

const WORDS: Record<PrintWay, string> = {
  print: '打印文书',
  pdf: '文书导出 PDF',
  docx: '文书导出 docx',
  dossier: '导出全卷'
}
