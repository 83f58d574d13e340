import { ref } from 'vue'
import type { PrintWay } from '@shared/domain/codes'
import type { Paper } from '@shared/domain/papers/model'
import type { Decision } from '@shared/ledger'
import type { Failure, Result } from '@shared/result'
import { call, commitDecision } from '@/store'
import { openedWords, usePaperOutput, type OutputKind } from '@/ui'

export interface Notice {
  kind: 'done' | 'failed'
  words: string
}

const DONE: Record<OutputKind, string> = {
  print: '已送打印',
  pdf: '已导出 PDF',
  docx: '已导出可编辑的 docx',
  word: '已用 Word 打开',
  dossier: '已导出'
}

/** Brings sheets out and has the copy recorded; `record` is left out for what nobody keeps count of. */
export function useOutput(record?: (way: PrintWay) => Promise<Decision>) {
  const notice = ref<Notice | null>(null)
  let unrecorded = ''
  const output = usePaperOutput({
    call,
    onPrinted: async ({ kind }) => {
      if (!record || kind === 'dossier') return
      const outcome = await commitDecision(() => record(kind === 'word' ? 'docx' : kind))
      if (outcome.kind === 'failed') unrecorded = outcome.failure.message
      if (outcome.kind === 'refused') unrecorded = outcome.problems.map(({ message }) => message).join('')
    }
  })

  async function tell(
    kind: OutputKind,
    went: Promise<Result<{ done: boolean; path: string | null }, Failure>>
  ): Promise<void> {
    notice.value = null
    unrecorded = ''
    const answer = await went
    if (!answer.ok) notice.value = { kind: 'failed', words: answer.error.message }
    else if (unrecorded) {
      notice.value = { kind: 'failed', words: `${DONE[kind]}，但没有登记份号：${unrecorded}` }
    } else if (answer.value.done) {
      notice.value = { kind: 'done', words: wordsOf(kind, answer.value.path) }
    }
  }

  return {
    busy: output.busy,
    progress: output.progress,
    cancel: output.cancel,
    notice,
    print: (papers: readonly Paper[]) => tell('print', output.print(papers)),
    pdf: (papers: readonly Paper[], name: string) => tell('pdf', output.pdf(papers, name)),
    docx: (papers: readonly Paper[], name: string) => tell('docx', output.docx(papers, name)),
    word: (papers: readonly Paper[]) => tell('word', output.word(papers))
  }
}

function wordsOf(kind: OutputKind, path: string | null): string {
  if (path === null) return DONE[kind]
  return kind === 'word' ? openedWords(path) : `${DONE[kind]}：${path}`
}

/** What a system allows in a name of a file. */
export const fileNameOf = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .slice(0, 100)
    .trim() || '文书'
