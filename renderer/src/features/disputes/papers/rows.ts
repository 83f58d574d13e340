import type { DisputePrints } from '@shared/domain/disputes'
import { nextCopy } from '@shared/domain/disputes/prints'
import { maskedFile, type CaseFile } from '@shared/domain/papers/case'
import { papersOf, type CasePaper } from '@shared/domain/papers/forms'
import type { Paper } from '@shared/domain/papers/model'
import type { LedgerRecord } from '@shared/ledger'

/** One paper of the case as the list shows it. */
export interface PaperRow {
  key: string
  paper: CasePaper
  /** 目录项: '1' … '13', '' for what stands outside the catalogue. */
  item: string
  /** 已出 n 份，最近 日期; '' when it never went out. */
  out: string
  /** Boxes the form asks for that are empty. */
  missing: Paper['missing']
}

export function rowsOf(file: CaseFile): PaperRow[] {
  const prints = file.sections.prints?.list ?? []
  return papersOf(file).map((paper) => {
    const out = prints.filter((print) => print.paper === paper.kind && print.of === paper.which)
    return {
      key: `${paper.kind}:${paper.which}`,
      paper,
      item: paper.item === 0 ? '' : String(paper.item),
      out: outWords(out),
      missing: paper.fill().missing
    }
  })
}

function outWords(out: DisputePrints['list']): string {
  const latest = out
    .map(({ on }) => on)
    .sort()
    .at(-1)
  return latest === undefined ? '' : `已出 ${out.length} 份，最近 ${latest}`
}

/** The paper with the number that this copy of it bears. */
export const numbered = (record: LedgerRecord, { kind, which, fill }: CasePaper): Paper => {
  const paper = fill()
  return { ...paper, copy: { ...paper.copy, number: nextCopy(record, kind, which) } }
}

/** The same paper of the case with what identifies people hidden. */
export const maskedPaper = (file: CaseFile, { kind, which }: CasePaper): CasePaper | undefined =>
  papersOf(maskedFile(file)).find((paper) => paper.kind === kind && paper.which === which)

/** What a system allows in a name of a file, at most 100 characters. */
export const fileNameOf = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join(' ')
    // eslint-disable-next-line no-control-regex -- control characters are among what a name may not hold
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .slice(0, 100)
    // Half of a sign that was cut in two.
    .replace(/[\ud800-\udbff]$/, '')
    .trim() || '文书'
