import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { bindingOrder, pageRanges, type Dossier, type Part } from '@shared/domain/papers/dossier'
import type { Paper } from '@shared/domain/papers/model'
import type { Bridge } from '@shared/ipc/contract'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { loadParts, type LoadImage } from './pictures'

/** `word`: a passing copy that Word shows. */
export type OutputKind = 'pdf' | 'docx' | 'word' | 'print' | 'dossier'

/** What went out on paper or into a file, to be recorded. */
export interface Output {
  kind: OutputKind
  papers: readonly Paper[]
  /** Null when it went to the printer. */
  path: string | null
}

export interface OutputProgress {
  done: number
  total: number
  /** What is being done, in Chinese. */
  words: string
}

export interface OutputDeps {
  call: Bridge['call']
  /** Data of a scan by its hash; only dossiers with scans need it. */
  loadImage?: LoadImage
  /** Called once something went out, not when it was cancelled; awaited before the answer. */
  onPrinted?: (output: Output) => Promise<void> | void
}

/** `done` is false when the person cancelled; `path` is null then and when it went to the printer. */
export interface Went {
  done: boolean
  path: string | null
}

/** Brings papers to the printer or into files. One piece of work at a time: a second is refused, not queued. */
export function usePaperOutput(deps: OutputDeps) {
  const busy: Ref<OutputKind | 'file' | null> = ref(null)
  const progress = shallowRef<OutputProgress | null>(null)
  let job = ''
  let cancelled = false
  onScopeDispose(cancel)

  function cancel(): void {
    cancelled = true
    if (busy.value) void deps.call('documents.cancel', { job })
  }

  async function alone<T>(
    kind: OutputKind | 'file',
    start: OutputProgress,
    action: () => Promise<Result<T, Failure>>
  ): Promise<Result<T, Failure>> {
    if (busy.value) return fail('BUSY', '上一份文书还没有做完，这次没有执行。请稍候再试。')
    busy.value = kind
    progress.value = start
    job = crypto.randomUUID()
    cancelled = false
    try {
      return await action()
    } finally {
      busy.value = null
      progress.value = null
    }
  }

  const work = (
    kind: OutputKind,
    papers: readonly Paper[],
    start: OutputProgress,
    action: () => Promise<Result<Went, Failure>>
  ): Promise<Result<Went, Failure>> =>
    alone(kind, start, async () => {
      const went = await action()
      if (went.ok && went.value.done) await deps.onPrinted?.({ kind, papers, path: went.value.path })
      return went
    })

  /** A file that is no paper, with the same progress and the same way to cancel. */
  const run = <T>(words: string, action: (job: string) => Promise<Result<T, Failure>>) =>
    alone('file', step(words), () => action(job))

  const pdf = (papers: readonly Paper[], suggestedName: string) =>
    work('pdf', papers, step('正在生成 PDF……'), async () =>
      saved(await deps.call('documents.papersPdf', { job, papers: plain(papers), suggestedName }))
    )

  const docx = (papers: readonly Paper[], suggestedName: string) =>
    work('docx', papers, step('正在生成可编辑的文书……'), async () =>
      saved(await deps.call('documents.docx', { job, papers: plain(papers), suggestedName }))
    )

  const word = (papers: readonly Paper[]) =>
    work('word', papers, step('正在用 Word 打开……'), async () =>
      saved(await deps.call('documents.openDocx', { job, papers: plain(papers) }))
    )

  const print = (papers: readonly Paper[]) =>
    work('print', papers, step('正在准备打印……'), async () => {
      const answer = await deps.call('documents.papersPrint', { job, papers: plain(papers) })
      return answer.ok ? ok({ done: answer.value.printed, path: null }) : answer
    })

  /** Counts the pages of each paper, writes them into the catalogue, and binds all into one file. */
  function dossier(bundle: Dossier, suggestedName: string): Promise<Result<Went, Failure>> {
    const parts = bindingOrder(bundle)
    const pictures = parts.filter((part) => part.kind === 'scan').length
    const total = pictures + 2
    const say = (done: number, words: string): void => void (progress.value = { done, total, words })
    const reading = (done: number): void => say(done, `正在读取附件（${done}/${pictures}）……`)
    return work('dossier', allOf(bundle), { done: 0, total, words: '正在读取附件……' }, async () => {
      const bound = await loadParts(bundle, deps.loadImage ?? noImages, () => cancelled, reading)
      if (!bound.ok) return bound
      if (cancelled) return NOTHING
      say(pictures, '正在清点各份文书的页数……')
      const counted = await deps.call('documents.countPages', { job, papers: plain(bundle.papers) })
      if (!counted.ok) return counted
      const counts = counted.value.pages
      if (counts === null || cancelled) return NOTHING
      say(pictures + 1, '正在装订成一个 PDF……')
      const pages = pagesOf(parts, counts)
      const catalogue = bundle.catalogue(pageRanges(parts, pages))
      const { cover, back } = bundle
      return saved(
        await deps.call('documents.dossier', {
          job,
          suggestedName,
          ...plain({ cover, catalogue, back }),
          parts: bound.value,
          pages
        })
      )
    })
  }

  return { busy, progress, cancel, pdf, docx, word, print, dossier, run }
}

/** Where the copy is that Word shows, what it is, and what becomes of it. */
export const openedWords = (path: string): string =>
  `已用 Word 或 WPS 打开一份只读的临时副本：${path}。副本没有加密，锁定或退出软件时删除；要修改或留下的，请在 Word 里另存为到别处。`

const NOTHING = ok({ done: false, path: null })

const step = (words: string): OutputProgress => ({ done: 0, total: 1, words })

const saved = (answer: Result<{ path: string | null }, Failure>): Result<Went, Failure> =>
  answer.ok ? ok({ done: answer.value.path !== null, path: answer.value.path }) : answer

/** Pages of every part: papers as counted, a picture one. */
function pagesOf(parts: readonly Part[], counts: readonly number[]): number[] {
  const left = [...counts]
  return parts.map((part) => (part.kind === 'paper' ? (left.shift() ?? 0) : 1))
}

/** Papers that stand in a component are proxies, which cannot cross the border. */
const plain = <T>(data: T): Mutable<T> => JSON.parse(JSON.stringify(data)) as Mutable<T>
type Mutable<T> = T extends readonly (infer I)[] ? I[] : T

const allOf = ({ cover, papers, back }: Dossier): Paper[] => [cover, ...papers, back]

const noImages: LoadImage = () =>
  Promise.resolve(fail('NOT_FOUND', '附件读不出来，卷宗没有导出，台账内容不受影响。'))
