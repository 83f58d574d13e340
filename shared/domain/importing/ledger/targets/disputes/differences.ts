import type { Json, SectionValue } from '@shared/ledger'
import {
  agreementForm,
  caseSource,
  difficulty,
  disputeType18,
  mediationResult,
  type Coded,
  type CodeTable
} from '@shared/domain/codes'
import { disputeSectionNames } from '@shared/domain/disputes/names'
import type { DisputeParty } from '@shared/domain/disputes/sections'
import { differences, type Difference } from '@shared/domain/saving'

const labels = {
  intake: {
    '': disputeSectionNames.intake,
    acceptedOn: '受理日期',
    occurredOn: '发生日期',
    source: '案件来源',
    entrustedBy: '委托移送单位',
    title: '纠纷事由',
    type: '纠纷类型',
    difficulty: '难易程度',
    place: '发生地',
    summary: '简要情况',
    claim: '申请事项',
    peopleInvolved: '涉及人数'
  },
  parties: { '': '当事人', list: '当事人' },
  assignment: { '': '分流', organizationId: '承办组织', mediatorIds: '调解员', note: '分流备注' },
  outcome: {
    '': '调解结果',
    result: '调解结果',
    resultOn: '结果日期',
    cause: '不成或终止的事由',
    agreementForm: '协议形式',
    amount: '协议涉及金额',
    agreement: '协议内容',
    terminationCause: '终止事由',
    round: '办理次数'
  },
  feedback: {
    '': '反馈',
    on: '反馈日期',
    to: '反馈对象',
    way: '反馈方式',
    note: '反馈说明',
    round: '办理次数'
  },
  closing: { '': '结单', closedOn: '结单日期', note: '结单说明', round: '办理次数' },
  retired: { '': '撤销登记', retired: '已撤销', on: '日期', reason: '原因' }
}

const tables: Readonly<Record<string, CodeTable<Coded>>> = {
  'intake.source': caseSource,
  'intake.type': disputeType18,
  'intake.difficulty': difficulty,
  'outcome.result': mediationResult,
  'outcome.agreementForm': agreementForm
}

/** Before and after in words. Of parties the names; numbers and addresses are told only as changed. */
export const disputeWords = (
  section: string,
  before: SectionValue | null,
  after: SectionValue
): Difference[] => differences(labels, section, before, after, write)

function write(section: string, path: string, value: Json): string | undefined {
  if (section === 'parties') return (value as DisputeParty[] | null)?.map(({ name }) => name).join('、')
  if (section === 'outcome' && path === 'amount') return `${(Number(value) / 100).toFixed(2)} 元`
  if (path === 'organizationId') return '（台账中的组织）'
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return tables[`${section}.${path}`]?.name(value)
}
