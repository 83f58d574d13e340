import type { WebContents } from 'electron'
import type { Paper } from '@shared/domain/papers/model'
import {
  ownSheets,
  paperSheet,
  pressPage,
  scanSheet,
  sheetName,
  type Numbering,
  type Sheet
} from '@shared/domain/papers/press'
import look from '@shared/domain/papers/sheet.css?raw'
import type { DossierRequest } from '@shared/ipc/papers'
import { pdfPages } from './pdfPages'
import { plateAddress, Press, type Plates } from './press'

/** Opens a press, and closes it whatever happens: at its end or when cancelled. */
export async function withPress<T>(
  signal: AbortSignal,
  work: (press: Press) => Promise<T>,
  drawn = false
): Promise<T> {
  signal.throwIfAborted()
  const press = new Press(drawn)
  const close = (): void => press.close()
  signal.addEventListener('abort', close, { once: true })
  try {
    return await work(press)
  } finally {
    signal.removeEventListener('abort', close)
    close()
  }
}

/** Prints the papers and counts: the only count that holds with this machine's fonts. */
async function count(press: Press, papers: readonly Paper[]): Promise<number[]> {
  const pdf = await press.pdf(pressPage('', ownSheets(papers, null), look))
  const { starts, total } = startsIn(pdf, papers.length)
  return starts.map((start, at) => (starts[at + 1] ?? total) - start)
}

/** On which page each sheet begins, from 0. */
function startsIn(pdf: Uint8Array, sheets: number): { starts: number[]; total: number } {
  const pages = pdfPages(pdf)
  if (!pages) throw new Error('the pages of the file cannot be told')
  const starts = Array.from({ length: sheets }, (_, at) => {
    const start = pages.starts.get(sheetName(at))
    if (start === undefined) throw new Error('a sheet is not in the file')
    return start
  })
  return { starts, total: pages.total }
}

export const countPages = (papers: readonly Paper[], signal: AbortSignal): Promise<number[]> =>
  withPress(signal, (press) => count(press, papers))

/** The page of several papers, each with its own 第 n 页 共 m 页; one alone need not be counted before. */
async function layout(press: Press, papers: readonly Paper[]): Promise<string> {
  const pages = papers.length > 1 ? await count(press, papers) : null
  return pressPage(papers[0]?.title ?? '', ownSheets(papers, pages), look)
}

export const papersPdf = (papers: readonly Paper[], signal: AbortSignal): Promise<Uint8Array> =>
  withPress(signal, async (press) => press.pdf(await layout(press, papers)))

/** Lays the papers on a press and hands its page to `print`. */
export const onPress = <T>(
  papers: readonly Paper[],
  signal: AbortSignal,
  print: (page: WebContents) => Promise<T>
): Promise<T> => withPress(signal, async (press) => print(await press.lay(await layout(press, papers))))

/**
 * The whole dossier in one file. Null when a part does not begin where it was counted to: then the numbers in the
 * catalogue would be wrong, and no file is better than that one.
 */
export const dossierPdf = (dossier: DossierRequest, signal: AbortSignal): Promise<Uint8Array | null> =>
  withPress(signal, async (press) => {
    const { sheets, plates } = bound(dossier)
    const pdf = await press.pdf(pressPage(dossier.cover.title, sheets, look), plates)
    const { starts } = startsIn(pdf, sheets.length)
    return holds(starts.slice(FRONT), dossier.pages) ? pdf : null
  })

/** Cover and catalogue. */
const FRONT = 2

/** @param starts first pages of the parts, and of the back after them */
const holds = (starts: readonly number[], pages: readonly number[]): boolean =>
  starts.length === pages.length + 1 &&
  pages.every((count, at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0) === count)

function bound({ cover, catalogue, parts, back, pages }: DossierRequest): {
  sheets: Sheet[]
  plates: Plates
} {
  const plates = new Map<string, { mime: string; bytes: Uint8Array }>()
  const total = pages.reduce((sum, count) => sum + count, 0)
  const running: Numbering = { kind: 'running', total }
  const none: Numbering = { kind: 'none' }
  const middle = parts.map((part, at) => {
    if (part.kind === 'paper') return paperSheet(part.paper, running)
    plates.set(String(at), { mime: part.mime, bytes: part.bytes })
    return scanSheet(part.title, plateAddress(String(at)), cover, running)
  })
  return {
    sheets: [paperSheet(cover, none), paperSheet(catalogue, none), ...middle, paperSheet(back, none)],
    plates
  }
}
