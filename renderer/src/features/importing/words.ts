import {
  agreementForm,
  caseSource,
  codeTable,
  difficulty,
  disputeType18,
  organizationType,
  type Coded,
  type CodeTable
} from '@shared/domain/codes'
import { maskIdNumber, maskPhone } from '@shared/domain/identity'
import {
  isHeadless,
  type FieldSpec,
  type HeadPlace,
  type LedgerTable,
  type LedgerTarget,
  type RowKind
} from '@shared/domain/importing/ledger'
import { leaderLevel } from '@shared/domain/reception/codes'
import { visitMode, visitOutcome } from '@shared/domain/visits/codes'

export const kindNames: Readonly<Record<RowKind, string>> = {
  new: '新增',
  changed: '有变动',
  same: '相同',
  doubtful: '存疑',
  bad: '有错'
}

/** What each kind means, said once where it is counted. */
export const kindWords: Readonly<Record<RowKind, string>> = {
  new: '台账中没有，导入后新增',
  changed: '台账中有，内容不同，导入后以文件为准',
  same: '台账中已有，内容相同，不重复导入',
  doubtful: '读法不确定，核对后勾选的才导入',
  bad: '读不出或不合规则，不导入'
}

/** Only what an import brings in: the other ways of ending a visit run limits of their own. */
const answeredOnly = codeTable(visitOutcome.list.filter(({ code }) => code === 1))
const agreed = codeTable(agreementForm.list.filter(({ code }) => code !== 0))

/** Fields that may be said once for all rows, where they are chosen from a table; the others are typed. */
export const codedDefaults: Readonly<Record<LedgerTarget, Readonly<Record<string, CodeTable<Coded>>>>> = {
  dispute: { source: caseSource, difficulty, type: disputeType18, form: agreed },
  organization: { type: organizationType },
  mediator: {},
  leader: { level: leaderLevel },
  visit: { mode: visitMode, outcome: answeredOnly }
}

/** To begin with; each is shown and can be changed before anything is read. */
export const startingDefaults: Readonly<Record<LedgerTarget, Readonly<Record<string, string>>>> = {
  dispute: { source: '2', difficulty: '2' },
  organization: {},
  mediator: {},
  leader: { level: 'county' },
  visit: { mode: '1', outcome: '1' }
}

/** A cell as the screen shows it: numbers of people masked. */
export function shownText(text: string, field: FieldSpec | undefined): string {
  if (field?.masked === 'idNumber') return maskIdNumber(text)
  return field?.masked === 'phone' ? maskPhone(text) : text
}

/** Where the head stands, by the line numbers of the office suite. */
export function headLines({ rows }: LedgerTable, { from, to }: HeadPlace): string {
  const [first, last] = [rows[from]?.at ?? 1, rows[to - 1]?.at ?? 1]
  if (isHeadless({ from, to })) return `没有表头，从第 ${first} 行起是记录`
  return first === last ? `表头在第 ${first} 行` : `表头在第 ${first} 至 ${last} 行`
}

const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g
const PHONE = /(?<!\d)1\d{10}(?!\d)/g

/** A cell before it is known which column it stands in: what looks like a number of a person is masked. */
export const guardedText = (text: string): string =>
  text.replace(ID_NUMBER, (number) => maskIdNumber(number)).replace(PHONE, (number) => maskPhone(number))
