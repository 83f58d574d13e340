import type { Paper } from './model'

/** 卷宗: everything of one case that is bound together: 封面、目录、各文书、封底，页号连续. */
export interface Dossier {
  cover: Paper
  /** The catalogue, once it is known which pages each part takes; parts without pages are not in the map. */
  catalogue: (pages: ReadonlyMap<string, PageRange>) => Paper
  /** In binding order; keys are unique among papers and scans. */
  papers: readonly Paper[]
  scans: readonly Scan[]
  back: Paper
}

/** An attached file, for example a copied identity card. */
export interface Scan {
  key: string
  title: string
  hash: string
  mime: string
  /** Key of the paper it is bound behind; before the first when absent, at the end when that paper is not there. */
  after?: string
}

/** Page numbers as they stand at the foot, first and last. */
export interface PageRange {
  from: number
  to: number
}

export type Part = { kind: 'paper'; paper: Paper } | { kind: 'scan'; scan: Scan }

/** Pictures that the press can draw. Others, PDF among them, go beside the dossier and are only listed. */
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/gif'])
export const isPicture = (scan: Scan): boolean => PICTURES.has(scan.mime)

/** What gets numbered pages, in the order it is bound: papers, and behind each the pictures that belong there. */
export function bindingOrder({ papers, scans }: Pick<Dossier, 'papers' | 'scans'>): Part[] {
  const pictures = scans.filter(isPicture)
  const keys = new Set(papers.map((paper) => paper.key))
  const behind = (key: string | undefined): Part[] =>
    pictures.filter((scan) => scan.after === key).map((scan) => ({ kind: 'scan', scan }))
  const rest = pictures.filter((scan) => scan.after !== undefined && !keys.has(scan.after))
  return [
    ...behind(undefined),
    ...papers.flatMap((paper): Part[] => [{ kind: 'paper', paper }, ...behind(paper.key)]),
    ...rest.map((scan): Part => ({ kind: 'scan', scan }))
  ]
}

export const partKey = (part: Part): string => (part.kind === 'paper' ? part.paper.key : part.scan.key)

/** 页号连续: numbers run on from 1 over all parts. @param counts pages of each part, in the same order */
export function pageRanges(parts: readonly Part[], counts: readonly number[]): Map<string, PageRange> {
  const ranges = new Map<string, PageRange>()
  let before = 0
  parts.forEach((part, at) => {
    const pages = counts[at] ?? 0
    ranges.set(partKey(part), { from: before + 1, to: before + pages })
    before += pages
  })
  return ranges
}

/** The 页号 of a catalogue line; what is not bound in says so. */
export const rangeText = (range: PageRange | undefined): string =>
  range === undefined ? '附件另附' : range.from === range.to ? `${range.from}` : `${range.from}—${range.to}`
