import { paperKind, type DossierItem, type PaperKind } from '../../codes'
import { attachmentCategory, type Attachment, type AttachmentCategory } from '../../attachments/sections'
import type { CaseFile } from '../case'
import type { Paper } from '../model'
import { acceptance } from './acceptance'
import { agreement, oralAgreement } from './agreement'
import { application } from './application'
import { back, cover, statement } from './binding'
import type { Bound } from './catalogue'
import { confirmation } from './confirmation'
import { confirmationList } from './confirmationList'
import { entrustment } from './entrustment'
import { extension } from './extension'
import { followUp } from './followUp'
import { investigation } from './investigation'
import type { Form } from './paper'
import { proxy } from './proxy'
import { refusal } from './refusal'
import { reply } from './reply'
import { proof } from './proof'
import { rights } from './rights'
import { session } from './session'
import { termination } from './termination'

/** All forms but the catalogue, which is made from what the others give; in the order they are bound in (2.2). */
export const forms: readonly Form[] = [
  cover,
  application,
  acceptance,
  rights,
  proxy,
  investigation,
  session,
  agreement,
  oralAgreement,
  followUp,
  confirmation,
  proof,
  confirmationList,
  termination,
  extension,
  entrustment,
  reply,
  statement,
  back,
  refusal
]

export const itemOf = (kind: PaperKind): DossierItem | 0 =>
  (paperKind.find(kind)?.item ?? 0) as DossierItem | 0

/** A paper or a scan as it lies in the file. */
export interface Leaf {
  item: DossierItem
  key: string
  title: string
  paper?: { kind: PaperKind; which: string; fill(): Paper }
  scan?: Attachment
}

/** Which item of the catalogue a scan is bound under (2.2). */
const SCAN_ITEM: Record<AttachmentCategory, DossierItem> = {
  identity: 3,
  proxy: 4,
  evidence: 6,
  media: 6,
  receipt: 9,
  confirmation: 11,
  entrustment: 12,
  other: 12
}

/** The papers and scans between catalogue and back cover, in binding order: by item, within one papers before scans. */
export const leavesOf = (file: CaseFile): Leaf[] =>
  [...papers(file), ...scans(file)].sort((a, b) => a.item - b.item)

/** The lines of the catalogue. */
export const boundOf = (file: CaseFile): Bound[] =>
  leavesOf(file).map(({ key, title, scan }) => ({ key, title, note: scan ? '附件' : '' }))

const papers = (file: CaseFile): Leaf[] =>
  forms.flatMap((form) => {
    const item = itemOf(form.kind)
    if (item === 0 || form.kind === 'back') return []
    return form.of(file).map(({ id, title }) => ({
      item,
      key: id === '' ? form.kind : `${form.kind}:${id}`,
      title,
      paper: { kind: form.kind, which: id, fill: () => form.fill(file, id) }
    }))
  })

const scans = (file: CaseFile): Leaf[] =>
  (file.sections.attachments?.list ?? [])
    .filter(({ removed }) => removed === null)
    .map((scan) => ({
      item: SCAN_ITEM[scan.category],
      key: scan.id,
      title: `${attachmentCategory.name(scan.category)}：${scan.note || withoutEnding(scan.name)}`,
      scan
    }))

/** The list of a file names what lies there, not how it is stored. */
const withoutEnding = (name: string): string => name.replace(/\.[^.\s]{1,5}$/, '')
