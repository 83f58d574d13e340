import type { Paper } from '@shared/domain/papers/model'
import { fail } from '@shared/result'
import { boardPictures } from '../../documents/boards'
import { copyName, type Copies } from '../../documents/copies'
import { Jobs } from '../../documents/jobs'
import { DEMO_REFUSES, print } from '../../documents/paper'
import { countPages, dossierPdf, onPress, papersPdf } from '../../documents/papers'
import type { AskPlace } from '../../documents/place'
import { save } from '../../documents/save'
import { saveSeries } from '../../documents/series'
import type { Caller, Handlers } from '../types'

type PaperChannel =
  | 'documents.papersPdf'
  | 'documents.papersPrint'
  | 'documents.docx'
  | 'documents.openDocx'
  | 'documents.copies'
  | 'documents.countPages'
  | 'documents.dossier'
  | 'documents.board'
  | 'documents.cancel'

export interface PaperDeps {
  askPlace: AskPlace
  demo: boolean
  /** Null where no other program is to show anything. */
  copies: Copies | null
}

const NOT_SAVED = { ok: true, value: { path: null } } as const

/** Official papers. Whatever was cancelled answers as a closed dialog does: nothing was written. */
export function paperHandlers(deps: PaperDeps): Pick<Handlers, PaperChannel> {
  const jobs = new Jobs()
  const keep = (caller: Caller, name: string, kind: 'pdf' | 'docx', bytes: Uint8Array) =>
    save(deps.askPlace, caller, name, kind, () => Promise.resolve(bytes))

  return {
    'documents.papersPdf': async ({ job, papers, suggestedName }, caller) => {
      const pdf = await jobs.run(job, caller.contents, (signal) => papersPdf(papers, signal))
      return pdf ? keep(caller, suggestedName, 'pdf', pdf) : NOT_SAVED
    },
    'documents.papersPrint': async ({ job, papers }, { contents }) => {
      const { demo, copies } = deps
      if (demo || !copies) return DEMO_REFUSES
      const landscape = papers[0]?.orientation === 'landscape'
      const answer = await copies.aside(() =>
        jobs.run(job, contents, (signal) => onPress(papers, signal, (page) => print(page, landscape)))
      )
      return answer ?? { ok: true, value: { printed: false } }
    },
    'documents.docx': async ({ papers, suggestedName }, caller) => {
      return keep(caller, suggestedName, 'docx', await docxOf(papers))
    },
    'documents.openDocx': ({ papers }) =>
      deps.copies?.open(copyName(papers), () => docxOf(papers)) ?? NOTHING_OPENED,
    'documents.copies': async () => ({
      ok: true,
      value: { notice: (await deps.copies?.notice()) ?? null }
    }),
    'documents.countPages': async ({ job, papers }, { contents }) => {
      const pages = await jobs.run(job, contents, (signal) => countPages(papers, signal))
      return { ok: true, value: { pages } }
    },
    'documents.dossier': async ({ job, suggestedName, ...dossier }, caller) => {
      const made = await jobs.run(job, caller.contents, async (signal) => ({
        pdf: await dossierPdf(dossier, signal)
      }))
      if (!made) return NOT_SAVED
      return made.pdf ? keep(caller, suggestedName, 'pdf', made.pdf) : PAGES_MOVED
    },
    'documents.board': async ({ job, board, suggestedName }, caller) => {
      const pictures = await jobs.run(job, caller.contents, (signal) => boardPictures(board, signal))
      return pictures
        ? saveSeries(deps.askPlace, caller, suggestedName, 'png', pictures)
        : { ok: true, value: { paths: [] } }
    },
    'documents.cancel': ({ job }) => {
      jobs.cancel(job)
      return { ok: true, value: null }
    }
  }
}

/** Loaded when first needed: the library is large and most starts never write such a file. */
async function docxOf(papers: readonly Paper[]): Promise<Uint8Array> {
  const docx = await import('../../documents/docx')
  return docx.docxOf(papers)
}

const NOTHING_OPENED = fail('NOT_ALLOWED', '演示运行中不打开别的程序。')

const PAGES_MOVED = {
  ok: false,
  error: {
    code: 'UNEXPECTED',
    message: '卷宗的页数与目录不一致，没有导出，台账内容不受影响。请重新导出一次；仍不行时，逐份导出文书。'
  }
} as const
