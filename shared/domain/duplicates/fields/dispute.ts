import { sectionValue, type Json, type LedgerRecord, type SectionValue } from '@shared/ledger'
import {
  agentKind,
  caseSource,
  difficulty,
  disputeType18,
  eventScale,
  mediationResult,
  partyKind,
  partyRole,
  sex
} from '../../codes'
import { attachmentsOf } from '../../disputes/attach'
import type {
  DisputeAgent,
  DisputeApplication,
  DisputeAssignment,
  DisputeIntake,
  DisputeParties,
  DisputeParty
} from '../../disputes/sections'
import { disputeSectionNames } from '../../disputes/names'
import { disputeState, outcomeNow, standingOf } from '../../disputes/states'
import { nameKey } from '../../importing/ledger/lookup'
import { plain } from '../../saving'
import { choiceOf, fieldOf, united, type Choices, type Mask, type MergeField } from './field'
import type { NameOf } from './register'

type Named = { name(code: string | number): string }
type Spec = readonly [key: string, label: string, table?: Named]

const intakeSpecs: readonly Spec[] = [
  ['title', '纠纷事由'],
  ['acceptedOn', '受理日期'],
  ['occurredOn', '发生日期'],
  ['source', '案件来源', caseSource as Named],
  ['entrustedBy', '委托移送单位'],
  ['type', '纠纷类型', disputeType18 as Named],
  ['difficulty', '难易程度', difficulty as Named],
  ['scale', '事件规模', eventScale as Named],
  ['place', '发生地'],
  ['peopleInvolved', '涉及人数'],
  ['summary', '简要情况'],
  ['claim', '申请事项']
]
const partySpecs: readonly (readonly [...Spec, ...([mask: Mask] | [])])[] = [
  ['role', '地位', partyRole as Named],
  ['kind', '类别', partyKind as Named],
  ['sex', '性别', sex as Named],
  ['idNumber', '证件号码', undefined, 'id'],
  ['birthDate', '出生日期', undefined, 'birth'],
  ['occupation', '职业或职务'],
  ['phone', '电话', undefined, 'phone'],
  ['address', '单位或住址', undefined, 'address'],
  ['agents', '代理人']
]
/** In no comparison (民族 is shown nowhere but in its form), and taken over where the record that stays lacks them. */
const QUIET = ['nation', 'language', 'interpreter', 'representative'] as const

const partiesOf = (record: LedgerRecord): DisputeParty[] =>
  sectionValue<DisputeParties>(record, 'parties')?.list ?? []

/** Each party of the record that stays beside the same one of the other; null when the parties are not the same. */
export function sameParties(
  kept: LedgerRecord,
  other: LedgerRecord
): (readonly [DisputeParty, DisputeParty])[] | null {
  const left = [...partiesOf(other)]
  const pairs: (readonly [DisputeParty, DisputeParty])[] = []
  for (const party of partiesOf(kept)) {
    const alike = left.filter(({ name }) => nameKey(name) === nameKey(party.name))
    const twin = alike.find(({ role }) => role === party.role) ?? alike[0]
    if (!twin) return null
    left.splice(left.indexOf(twin), 1)
    pairs.push([party, twin])
  }
  return left.length === 0 ? pairs : null
}

const written = (value: Json, table: Named | undefined): string =>
  table && (typeof value === 'string' || typeof value === 'number') ? table.name(value) : plain(value)

const agentsText = (value: Json): string =>
  (value as unknown as DisputeAgent[])
    .map(({ kind, name }) => `${name}（${agentKind.name(kind)}）`)
    .join('、')

/** What is compared of two disputes: intake and parties by choice, and beside them where each of the two stands. */
export function disputeFields(kept: LedgerRecord, other: LedgerRecord, nameOf: NameOf): MergeField[] {
  const [mine, theirs] = [intakeOf(kept), intakeOf(other)]
  const intake = intakeSpecs.map(([name, label, table]) =>
    fieldOf(
      {
        key: `intake.${name}`,
        part: disputeSectionNames.intake,
        label,
        text: (value) => written(value, table),
        ...(name === 'place'
          ? { empty: (value: Json) => (value as { name?: string } | null)?.name === '' }
          : {})
      },
      mine[name] ?? null,
      theirs[name] ?? null
    )
  )
  return [...standing(kept, other, nameOf), ...intake, ...partyFields(kept, other)]
}

const intakeOf = (record: LedgerRecord): SectionValue =>
  (sectionValue<DisputeIntake>(record, 'intake') ?? {}) as SectionValue

function partyFields(kept: LedgerRecord, other: LedgerRecord): MergeField[] {
  return (sameParties(kept, other) ?? []).flatMap(([mine, theirs], at) =>
    partySpecs.map(([name, label, table, mask]) =>
      fieldOf(
        {
          key: `parties.${at}.${name}`,
          part: `${disputeSectionNames.parties}：${mine.name}`,
          label,
          mask,
          text: (value) =>
            mask ? String(value) : name === 'agents' ? agentsText(value) : written(value, table)
        },
        valueIn(mine, name),
        valueIn(theirs, name)
      )
    )
  )
}

const valueIn = (party: DisputeParty, name: string): Json =>
  ((party as unknown as SectionValue)[name] as Json | undefined) ?? null

/** Where the two stand: to choose by, not to be chosen. The number of the one that stays is never changed. */
function standing(kept: LedgerRecord, other: LedgerRecord, nameOf: NameOf): MergeField[] {
  const facts: readonly (readonly [key: string, label: string, text: (record: LedgerRecord) => string])[] = [
    ['caseNumber', '案号', (record) => String(intakeOf(record)['caseNumber'] ?? '')],
    ['state', '状态', (record) => disputeState.name(standingOf(record))],
    [
      'organization',
      '承办组织',
      (record) => {
        const id = sectionValue<DisputeAssignment>(record, 'assignment')?.organizationId
        return id === undefined ? '' : (nameOf(id) ?? '（台账外）')
      }
    ],
    [
      'result',
      '调解结果',
      (record) => {
        const outcome = outcomeNow(record)
        return outcome ? `${mediationResult.name(outcome.result)}（${outcome.resultOn}）` : ''
      }
    ],
    [
      'attachments',
      '附件',
      (record) => {
        const count = attachmentsOf(record).filter(({ removed }) => removed === null).length
        return count === 0 ? '' : `${count} 份`
      }
    ]
  ]
  return facts.map(([key, label, text]) =>
    fieldOf({ key, part: '办理情况', label, fixed: true, text: String }, text(kept), text(other))
  )
}

/** The sections of the dispute that stays. Attachments are put together; what was done in it is its own. */
export function disputeSectionsOf(
  kept: LedgerRecord,
  other: LedgerRecord,
  choices: Choices
): Record<string, SectionValue> {
  const intake = { ...intakeOf(kept) }
  const list = (sameParties(kept, other) ?? []).map(([mine, theirs]) => {
    const party = { ...mine } as unknown as SectionValue
    for (const name of QUIET) {
      const value = valueIn(theirs, name)
      if ((party[name] ?? '') === '' && value !== null && value !== '') party[name] = value
    }
    return party
  })
  for (const field of disputeFields(kept, other, () => undefined)) {
    if (choiceOf(field, choices) !== 'other') continue
    const [section, at = '', name = ''] = field.key.split('.')
    if (section === 'intake') intake[at] = intakeOf(other)[at] ?? null
    const party = section === 'parties' ? list[Number(at)] : undefined
    const theirs = sameParties(kept, other)?.[Number(at)]?.[1]
    if (!party || !theirs) continue
    const value = valueIn(theirs, name)
    if (name === 'agents' && value === null) delete party[name]
    else party[name] = value
  }
  return { intake, parties: { list }, ...gathered(kept, other), ...cameFrom(kept, other) }
}

/** The content of an attachment is kept by its hash: the same file handed in with both stands once. */
function gathered(kept: LedgerRecord, other: LedgerRecord): Record<string, SectionValue> {
  const theirs = attachmentsOf(other).filter(({ removed }) => removed === null)
  if (theirs.length === 0) return {}
  const list = united(attachmentsOf(kept) as Json, theirs as Json, (item) =>
    String((item as SectionValue)['hash'])
  )
  return { attachments: { list } }
}

/** The visit or the round that the other one came from, where the one that stays has an application that names none. */
function cameFrom(kept: LedgerRecord, other: LedgerRecord): Record<string, SectionValue> {
  const mine = sectionValue<DisputeApplication>(kept, 'application')
  const theirs = sectionValue<DisputeApplication>(other, 'application')
  if (!mine || !theirs) return {}
  const application = {
    ...mine,
    ...(mine.visitId === undefined && theirs.visitId !== undefined ? { visitId: theirs.visitId } : {}),
    ...(mine.inspectionId === undefined && theirs.inspectionId !== undefined
      ? { inspectionId: theirs.inspectionId }
      : {}),
    linked: [...new Set([...mine.linked, ...theirs.linked])].filter((id) => id !== kept.id && id !== other.id)
  }
  return { application }
}
