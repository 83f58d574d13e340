import { paperKind, type DossierItem, type PaperKind } from '../../codes'
import { stateOf, type DisputeState } from '../../disputes'
import type { CaseFile } from '../case'
import type { Paper } from '../model'
import { catalogue } from './catalogue'
import { boundOf, forms, itemOf } from './contents'
import { nameOf } from './paper'

/** A paper that a case can have now. */
export interface CasePaper {
  kind: PaperKind
  /** A session, a visit, …; '' where there is one of the kind. */
  which: string
  title: string
  /** 卷内目录 item; 0 for what stands outside it. */
  item: DossierItem | 0
  /** To be made at this step, and not made yet. */
  expected: boolean
  fill(): Paper
}

/** All papers of the case in binding order: cover, catalogue, items 1–13; a notice of refusal stands alone. */
export function papersOf(file: CaseFile): CasePaper[] {
  const state = stateOf(file.record)
  const made = new Set((file.sections.prints?.list ?? []).map(({ paper, of }) => `${paper}:${of}`))
  const paper = (kind: PaperKind, which: string, title: string, fill: () => Paper): CasePaper => ({
    kind,
    which,
    title,
    item: itemOf(kind),
    expected: isDue(kind, state) && !made.has(`${kind}:${which}`),
    fill
  })
  const found = forms.flatMap((form) =>
    form.of(file).map(({ id, title }) => paper(form.kind, id, title, () => form.fill(file, id)))
  )
  const list = paper('catalogue', '', nameOf('catalogue'), () => catalogue(file, boundOf(file)))
  return found.flatMap((each) => (each.kind === 'cover' ? [each, list] : [each]))
}

/** The paper itself; from null the blank form. */
export function fillPaper(kind: PaperKind, file: CaseFile | null, which = ''): Paper {
  if (kind === 'catalogue') return catalogue(file, file ? boundOf(file) : [])
  const form = forms.find((each) => each.kind === kind)
  if (!form) throw new RangeError(`没有这种文书:${kind}`)
  return form.fill(file, which)
}

/** Blank forms to keep in the drawer, in binding order. */
export const blankForms = (): { kind: PaperKind; title: string; item: DossierItem | 0 }[] =>
  paperKind.list.map(({ code, name, item }) => ({ kind: code, title: name, item }))

/** The states from which on a paper should be there; a closed case has them all. */
const FROM: Partial<Record<PaperKind, DisputeState>> = {
  application: 'accepted',
  acceptance: 'accepted',
  rights: 'accepted',
  proxy: 'accepted',
  investigation: 'mediating',
  session: 'mediating',
  extension: 'mediating',
  agreement: 'concluded',
  oralAgreement: 'concluded',
  termination: 'concluded',
  reply: 'concluded',
  confirmation: 'concluded',
  proof: 'concluded',
  confirmationList: 'concluded',
  followUp: 'fedBack',
  statement: 'fedBack',
  cover: 'closed',
  catalogue: 'closed',
  back: 'closed',
  refusal: 'refused'
}
const ORDER: readonly DisputeState[] = [
  'accepted',
  'offered',
  'returned',
  'assigned',
  'suspended',
  'mediating',
  'concluded',
  'fedBack',
  'closed'
]

function isDue(kind: PaperKind, state: DisputeState): boolean {
  const from = FROM[kind]
  if (from === undefined) return false
  return from === state || (ORDER.includes(from) && ORDER.indexOf(state) >= ORDER.indexOf(from))
}
