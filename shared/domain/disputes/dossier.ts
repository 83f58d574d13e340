import {
  applyChange,
  changeOf,
  decided,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type SectionValue
} from '../../ledger'
import { present, type Attachment } from '../attachments'
import { dossierItem, paperKind, type DossierItem, type PaperKind } from '../codes'
import { moveProblems } from './allowed'
import { blank, checked, pastDay, problem, shapeProblems, type Context } from './checks'
import { SUCCESS } from './outcome'
import { confirmationNow, performanceNow, startedOn } from './round'
import {
  disputeSections,
  type DisputeAttachments,
  type DisputeDossier,
  type DisputeFollowUp,
  type DisputeHandling,
  type DisputeInvestigation,
  type DisputeParties,
  type DisputePrints,
  type DisputeSection,
  type DisputeWaivers
} from './sections'
import { isClosed, outcomeNow } from './states'
import type { DisputeContext } from './terms'

const AGREEMENT: DossierItem = 8
const OTHERS: DossierItem = 12

/** One item of the catalogue, as it stands. */
export interface DossierLine {
  item: DossierItem
  name: string
  /** 必须: without it the case is not closed. */
  mandatory: boolean
  state: 'there' | 'missing' | 'notNeeded' | 'waived'
  /** How it is there, or the reason why it may be missing. */
  by: string
  /** How it gets there. */
  hint: string
}

/** Attachments that are papers of the file (attachments/sections.ts). */
const categoryItem: Partial<Record<Attachment['category'], DossierItem>> = {
  identity: 3,
  proxy: 4,
  evidence: 6,
  media: 6,
  receipt: 9,
  confirmation: 11,
  entrustment: 12
}

/**
 * 卷内目录 item by item (司发通〔2010〕239号落地样式): there by a print, an attachment or a tick that the paper lies in
 * the file; not needed where the case has no such thing.
 */
export const checklist = (record: LedgerRecord): DossierLine[] =>
  dossierItem.list.map(({ code, name, mandatory }) => {
    const by = found(record, code)
    const need = needed(record, code)
    const waiver = sectionValue<DisputeWaivers>(record, 'waivers')?.list.findLast(
      ({ item, on }) => item === code && counts(record, code, on)
    )
    const line = { item: code, name, mandatory: mandatory && need, hint: hintOf(record, code) }
    if (by.length > 0) return { ...line, state: 'there', by: by.join('；') }
    if (!need) return { ...line, state: 'notNeeded', by: '' }
    if (waiver) return { ...line, state: 'waived', by: waiver.reason }
    return { ...line, state: 'missing', by: '' }
  })

/** Mandatory papers that are neither there nor waived. */
export const missingPapers = (record: LedgerRecord): DossierLine[] =>
  checklist(record).filter(({ mandatory, state }) => mandatory && state === 'missing')

/** An agreement from before a reopening is not the one of this round. */
const counts = (record: LedgerRecord, item: DossierItem, on: string): boolean =>
  item !== AGREEMENT || on >= startedOn(record)

function found(record: LedgerRecord, item: DossierItem): string[] {
  const prints = (sectionValue<DisputePrints>(record, 'prints')?.list ?? []).filter(
    ({ paper, on }) => fits(record, item, paper) && counts(record, item, on)
  )
  const attached = present(sectionValue<DisputeAttachments>(record, 'attachments')?.list ?? []).filter(
    ({ category }) => categoryItem[category] === item && !(item === OTHERS && withoutAgreement(record))
  )
  const filed = sectionValue<DisputeDossier>(record, 'dossier')?.filed.find(
    (one) => one.item === item && counts(record, item, one.on)
  )
  return [
    ...(prints.length > 0 ? [`已打印 ${prints.length} 份`] : []),
    ...(attached.length > 0 ? [`附件 ${attached.length} 个`] : []),
    ...(filed ? [['已归卷', filed.on, filed.note].filter(Boolean).join(' ')] : [])
  ]
}

/** Where nothing was agreed the notice of the end is what item 12 waits for (《宁波市人民调解条例》第二十七条). */
function fits(record: LedgerRecord, item: DossierItem, paper: PaperKind): boolean {
  if (item === OTHERS && withoutAgreement(record)) return paper === 'termination'
  return paperKind.find(paper)?.item === item
}

const withoutAgreement = (record: LedgerRecord): boolean => {
  const outcome = outcomeNow(record)
  return outcome !== undefined && outcome.result !== SUCCESS
}

function needed(record: LedgerRecord, item: DossierItem): boolean {
  switch (item) {
    case 4:
      return (sectionValue<DisputeParties>(record, 'parties')?.list ?? []).some(
        ({ agents }) => (agents?.length ?? 0) > 0
      )
    case 5:
      return (sectionValue<DisputeInvestigation>(record, 'investigation')?.list.length ?? 0) > 0
    case 6:
      return false
    case 8:
      return !withoutAgreement(record)
    case 9:
      return (performanceNow(record)?.items ?? []).some(({ done }) => done !== null)
    case 10:
      return (sectionValue<DisputeFollowUp>(record, 'followUp')?.visits.length ?? 0) > 0
    case 11:
      return confirmationNow(record)?.wanted ?? false
    case 12:
      return withoutAgreement(record)
    default:
      return true
  }
}

const hints: Record<DossierItem, string> = {
  1: '打印申请书或者受理登记表',
  2: '打印权利义务告知书',
  3: '添加身份证明附件',
  4: '打印授权委托书，或者添加委托材料附件',
  5: '打印调查记录',
  6: '添加证据材料附件',
  7: '打印调解记录',
  8: '打印协议书或者口头协议登记表',
  9: '添加收条、履行凭证附件',
  10: '打印回访记录',
  11: '打印司法确认申请书，或者添加司法确认材料附件',
  12: '打印卷宗情况说明',
  13: '打印封底'
}

function hintOf(record: LedgerRecord, item: DossierItem): string {
  const sessions = sectionValue<DisputeHandling>(record, 'handling')?.sessions.length ?? 0
  if (item === 7 && sessions === 0) return '先登记调解记录再打印'
  return item === OTHERS && withoutAgreement(record) ? '打印终止调解通知书' : hints[item]
}

/** What a closed case would lack with this value and has now: what was there when it was closed stays there. */
export function lackingAfter(record: LedgerRecord, section: DisputeSection, value: SectionValue): Problem[] {
  if (!isClosed(record)) return []
  const { id } = record
  const after = applyChange(record, { entity: 'dispute', id, section, before: null, value }, LAST)
  const before = missingPapers(record).map(({ item }) => item)
  const names = missingPapers(after)
    .filter(({ item }) => !before.includes(item))
    .map(({ name }) => name)
  if (names.length === 0) return []
  return [
    problem(section, `已经结单的卷宗不能缺必备文书，这样改就缺：${names.join('、')}。确需更改的，先重新办理`)
  ]
}
/** Later than any clock: the value is tried on as the latest. */
const LAST = { clock: '~', person: '' }

/** 整理卷宗: the papers that lie in the file, each once, and the statement of the file. */
export function recordDossier(
  record: LedgerRecord,
  value: DisputeDossier,
  context: DisputeContext
): Decision {
  const problems = [
    ...moveProblems(record, 'file', 'dossier'),
    ...dossierProblems(value, context),
    ...lackingAfter(record, 'dossier', value)
  ]
  return checked(problems, () =>
    decided('整理卷宗', [changeOf(record, 'dispute', record.id, 'dossier', value)])
  )
}

function dossierProblems(value: DisputeDossier, { today }: Context): Problem[] {
  const problems = value.filed.flatMap(({ item, on }, index) => {
    const field = `dossier.filed.${index}`
    const first = value.filed.findIndex((other) => other.item === item)
    return [
      ...pastDay(`${field}.on`, '归卷日期', on, today),
      ...(first < index ? [problem(`${field}.item`, '同一项文书只登记一次')] : [])
    ]
  })
  return [...problems, ...shapeProblems('dossier', disputeSections.dossier, value, problems)]
}

/** 免缺: a mandatory paper may be missing, with the reason; by a reviewer or an administrator (moves.ts). */
export function waive(
  record: LedgerRecord,
  { item, reason }: { item: DossierItem; reason: string },
  { today }: DisputeContext
): Decision {
  const list = sectionValue<DisputeWaivers>(record, 'waivers')?.list ?? []
  const value: DisputeWaivers = {
    list: [...list.filter((one) => one.item !== item), { item, reason: reason.trim(), on: today }]
  }
  const problems = moveProblems(record, 'waive', 'waivers')
  if (!missingPapers(record).some((line) => line.item === item)) {
    problems.push(problem('waivers', `${dossierItem.name(item)}不缺，不需要免缺`))
  }
  if (blank(reason)) problems.push(problem('waivers.reason', '请写明免缺的理由'))
  if (reason.trim().length > 500) problems.push(problem('waivers.reason', '理由不能超过 500 字'))
  return checked(problems, () =>
    decided(`免缺文书：${dossierItem.name(item)}`, [changeOf(record, 'dispute', record.id, 'waivers', value)])
  )
}
