/**
 * Where named places fall in a PDF that Chromium wrote. Not a reader of PDFs in general: Chromium keeps page tree
 * and destinations in plain objects, and this reads those two and nothing else.
 */
export interface PdfPages {
  /** How many pages the file has. */
  total: number
  /** Page of each destination by its name, counted from 0. */
  starts: ReadonlyMap<string, number>
}

/** Null when the file is not built as Chromium builds them. */
export function pdfPages(pdf: Uint8Array): PdfPages | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const leaves = pageOrder(text)
  if (leaves.length === 0) return null
  const starts = new Map<string, number>()
  for (const [, name = '', page = ''] of text.matchAll(/\/(sheet\d+) \[(\d+) 0 R \/XYZ/g)) {
    const at = leaves.indexOf(page)
    if (at < 0) return null
    starts.set(name, at)
  }
  return { total: leaves.length, starts }
}

/** Object numbers of the pages, in the order of the tree. */
function pageOrder(text: string): string[] {
  const nodes = new Map<string, { root: boolean; kids: string[] }>()
  for (const [, id = '', body = ''] of text.matchAll(/(\d+) 0 obj\s*<<\/Type \/Pages\b(.*?)>>\s*endobj/gs)) {
    const kids = [...(/\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
      ([, kid = '']) => kid
    )
    nodes.set(id, { root: !body.includes('/Parent'), kids })
  }
  const visit = (id: string): string[] => nodes.get(id)?.kids.flatMap(visit) ?? [id]
  const root = [...nodes].find(([, node]) => node.root)
  return root ? visit(root[0]) : []
}
