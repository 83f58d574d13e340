import { ref } from 'vue'
import type { PaperKind, PrintWay } from '@shared/domain/codes'
import { nextCopy, recordPrints, type PrintedPaper } from '@shared/domain/disputes/prints'
import type { CaseFile } from '@shared/domain/papers/case'
import type { CasePaper } from '@shared/domain/papers/forms'
import { dossierOf } from '@shared/domain/papers/forms/dossier'
import type { Paper } from '@shared/domain/papers/model'
import type { Failure, Result } from '@shared/result'
import { attachmentFiles, call, commitDecision, disputeContext, getRecord } from '@/store'
import { openedWords, usePaperOutput, type Output, type OutputKind } from '@/ui'
import { fileNameOf, numbered } from './rows'

export interface Notice {
  kind: 'done' | 'failed'
  words: string
}

const DONE: Record<OutputKind, string> = {
  print: '已送打印',
  pdf: '已导出 PDF',
  docx: '已导出可编辑的 docx',
  word: '已用 Word 打开',
  dossier: '已导出全卷'
}

/** Brings papers of a case out, and records each copy with its number (文书打印登记). */
export function usePapers(file: () => CaseFile | undefined) {
  const notice = ref<Notice | null>(null)
  let unrecorded = ''

  const output = usePaperOutput({
    call,
    loadImage: (hash) => attachmentFiles.read(hash, new AbortController().signal),
    onPrinted: register
  })

  async function register({ kind, papers }: Output): Promise<void> {
    const id = file()?.record.id ?? ''
    const printed = [...papers.map(keyOf), ...(kind === 'dossier' ? [CATALOGUE] : [])]
    const outcome = await commitDecision(async () => {
      const current = await getRecord('dispute', id)
      if (!current) return { ok: false, problems: [{ field: 'prints', message: '没有找到这件纠纷' }] }
      return recordPrints(current, printed, WAYS[kind], await disputeContext())
    })
    unrecorded =
      outcome.kind === 'saved'
        ? ''
        : outcome.kind === 'failed'
          ? outcome.failure.message
          : outcome.problems.map(({ message }) => message).join('')
  }

  async function tell(
    kind: OutputKind,
    went: Promise<Result<{ done: boolean; path: string | null }, Failure>>
  ) {
    notice.value = null
    unrecorded = ''
    const answer = await went
    if (!answer.ok) notice.value = { kind: 'failed', words: answer.error.message }
    else if (unrecorded) {
      notice.value = { kind: 'failed', words: `${DONE[kind]}，但没有登记份号：${unrecorded}` }
    } else if (answer.value.done) notice.value = { kind: 'done', words: wordsOf(kind, answer.value.path) }
  }

  const withFile = async (action: (file: CaseFile) => Promise<void>): Promise<void> => {
    const present = file()
    if (present) await action(present)
  }
  const name = (present: CaseFile, ...parts: string[]) =>
    fileNameOf(present.sections.intake?.caseNumber ?? '', ...parts)
  const sheets = (present: CaseFile, papers: readonly CasePaper[]): Paper[] =>
    papers.map((paper) => numbered(present.record, paper))

  return {
    busy: output.busy,
    progress: output.progress,
    cancel: output.cancel,
    notice,
    print: (papers: readonly CasePaper[]) =>
      withFile((present) => tell('print', output.print(sheets(present, papers)))),
    pdf: (paper: CasePaper) =>
      withFile((present) => tell('pdf', output.pdf(sheets(present, [paper]), name(present, paper.title)))),
    docx: (paper: CasePaper) =>
      withFile((present) => tell('docx', output.docx(sheets(present, [paper]), name(present, paper.title)))),
    word: (paper: CasePaper) => withFile((present) => tell('word', output.word(sheets(present, [paper])))),
    dossier: () =>
      withFile((present) => {
        const bundle = dossierOf(present, (kind, which) => nextCopy(present.record, kind, which))
        return tell('dossier', output.dossier(bundle, name(present, '卷宗')))
      })
  }
}

const WAYS: Record<OutputKind, PrintWay> = {
  print: 'print',
  pdf: 'pdf',
  docx: 'docx',
  word: 'docx',
  dossier: 'dossier'
}
/** Made while the dossier is bound, so it is not among the papers told of. */
const CATALOGUE: PrintedPaper = { kind: 'catalogue', which: '' }

const keyOf = ({ key }: Paper): PrintedPaper => {
  const at = key.indexOf(':')
  return at < 0
    ? { kind: key as PaperKind, which: '' }
    : { kind: key.slice(0, at) as PaperKind, which: key.slice(at + 1) }
}

function wordsOf(kind: OutputKind, path: string | null): string {
  if (path === null) return `${DONE[kind]}，已登记份号`
  return kind === 'word' ? openedWords(path) : `${DONE[kind]}：${path}`
}
