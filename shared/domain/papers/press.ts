import { drawPaper, drawScan, type Drawn } from './draw'
import { draw } from './draw/element'
import { marginOf, sheetVariables, type Orientation } from './layout'
import { pageHtml, cssText } from './markup'
import type { Paper } from './model'
import { caseText, copyText } from './words'

/** How the pages of a sheet are counted at their foot. */
export type Numbering =
  /** Not at all, and the pages do not count: cover, catalogue and back of a dossier. */
  | { kind: 'none' }
  /** On from the sheet before; `total` null takes all pages of the file. */
  | { kind: 'running'; total: number | null }
  /** From 1 on, though `before` pages stand before it in the file. */
  | { kind: 'own'; before: number; total: number }

/** One paper or one scan, beginning on a page of its own. */
export interface Sheet {
  content: readonly Drawn[]
  orientation: Orientation
  foot: { left: string; right: string }
  numbering: Numbering
}

export const paperSheet = (paper: Paper, numbering: Numbering): Sheet => ({
  content: drawPaper(paper),
  orientation: paper.orientation,
  foot: { left: caseText(paper), right: copyText(paper) },
  numbering
})

/** @param like the paper whose case and copy stand at the foot of the scan, too */
export const scanSheet = (title: string, source: string, like: Paper, numbering: Numbering): Sheet => ({
  content: drawScan(title, source),
  orientation: 'portrait',
  foot: { left: caseText(like), right: copyText(like) },
  numbering
})

/** Papers in one file, each counted by itself. @param pages how many pages each has; not needed for one alone */
export function ownSheets(papers: readonly Paper[], pages: readonly number[] | null): Sheet[] {
  let before = 0
  return papers.map((paper, at) => {
    const total = pages?.[at]
    if (total === undefined) return paperSheet(paper, { kind: 'running', total: null })
    const numbering: Numbering = { kind: 'own', before, total }
    before += total
    return paperSheet(paper, numbering)
  })
}

/**
 * The page that goes to press. It holds no script and asks for nothing but the scans; numbers and the rest of the
 * foot are drawn by the page boxes of CSS (Chromium 131 and later), so they are right whatever breaks where.
 */
export const pressPage = (title: string, sheets: readonly Sheet[], look: string): string =>
  pageHtml(title, [look, 'html, body { margin: 0; }', ...sheets.map(pageRule)].join('\n'), [
    ...sheets.map(article),
    pointers(sheets.length)
  ])

const article = ({ content, orientation }: Sheet, at: number): Drawn =>
  draw('article', 'paper-sheet', content, {
    style: {
      ...sheetVariables(orientation),
      page: sheetName(at),
      ...(at > 0 && { 'break-before': 'page' })
    },
    attributes: { id: sheetName(at) }
  })

/** Unseen links to every sheet: for what is linked to, Chromium writes into the file on which page it stands. */
const pointers = (count: number): Drawn =>
  draw(
    'div',
    '',
    Array.from({ length: count }, (_, at) =>
      draw('a', '', [], { attributes: { href: `#${sheetName(at)}` } })
    ),
    { attributes: { hidden: '' } }
  )

/** The name of a sheet, by which its first page is found in the file. `at` counts from 0. */
export const sheetName = (at: number): string => `sheet${at + 1}`

const FOOT =
  "font: 9pt FangSong, STFangsong, 'Noto Serif CJK SC', SimSun, serif; vertical-align: top; padding-top: 6mm"

function pageRule({ orientation, foot, numbering }: Sheet, at: number): string {
  const name = sheetName(at)
  const box = (place: string, content: string): string =>
    content === '' ? '' : `@bottom-${place} { content: ${content}; ${FOOT}; text-align: ${place} }`
  return [
    numbering.kind === 'own' ? ownCount(name, numbering) : '',
    `@page ${name} {`,
    `size: A4 ${orientation}; margin: ${marginOf(orientation)};`,
    numbering.kind === 'none' ? 'counter-increment: page 0;' : '',
    box('left', foot.left && cssText(foot.left)),
    box('center', pageNumber(name, numbering)),
    box('right', foot.right && cssText(foot.right)),
    '}'
  ].join('\n')
}

function pageNumber(name: string, numbering: Numbering): string {
  if (numbering.kind === 'none') return ''
  const page = numbering.kind === 'own' ? `counter(page, own-${name})` : 'counter(page)'
  const total = numbering.total === null ? 'counter(pages)' : cssText(String(numbering.total))
  return `${cssText('第 ')} ${page} ${cssText(' 页 共 ')} ${total} ${cssText(' 页')}`
}

/** Page boxes cannot subtract, but a counter style can name the fifth page 1. */
function ownCount(name: string, { before, total }: Extract<Numbering, { kind: 'own' }>): string {
  const numbers = Array.from({ length: total }, (_, at) => cssText(String(at + 1))).join(' ')
  return `@counter-style own-${name} { system: fixed ${before + 1}; symbols: ${numbers}; }`
}
