import type { PaperKind } from '../../codes'
import type { CaseFile } from '../case'
import type { Dossier, Scan } from '../dossier'
import type { Paper } from '../model'
import { back, cover } from './binding'
import { catalogue } from './catalogue'
import { boundOf, leavesOf, type Leaf } from './contents'

/**
 * 全卷: 封面、目录、各文书和附件 in binding order, 封底 (2.2).
 * @param copyOf the number of the copy that goes out now, for each paper
 */
export function dossierOf(file: CaseFile, copyOf: (kind: PaperKind, which: string) => number): Dossier {
  const numbered = (kind: PaperKind, which: string, paper: Paper): Paper => ({
    ...paper,
    copy: { ...paper.copy, number: copyOf(kind, which) }
  })
  const leaves = leavesOf(file)
  return {
    cover: numbered('cover', '', cover.fill(file)),
    catalogue: (pages) => numbered('catalogue', '', catalogue(file, boundOf(file), pages)),
    papers: leaves.flatMap(({ paper }) => (paper ? [numbered(paper.kind, paper.which, paper.fill())] : [])),
    scans: leaves.flatMap((leaf, at) => (leaf.scan ? [scanOf(leaf, leaf.scan, leaves.slice(0, at))] : [])),
    back: numbered('back', '', back.fill(file))
  }
}

/** A scan lies behind the last paper before it. */
function scanOf(
  { key, title }: Leaf,
  { hash, mime }: NonNullable<Leaf['scan']>,
  before: readonly Leaf[]
): Scan {
  const paper = before.findLast((leaf) => leaf.paper !== undefined)
  return { key, title, hash, mime, ...(paper && { after: paper.key }) }
}
