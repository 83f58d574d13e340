import {
  agreementForm,
  caseSource,
  caseSourceGroup,
  courtStage,
  difficulty,
  disputeType15,
  disputeType18,
  employment,
  filingState,
  industryField,
  mediationResult,
  mediationSubject,
  mediatorGrade,
  organizationType,
  satisfaction,
  selection,
  sourceGroup,
  toOld15
} from '../../codes'
import { fromDayNumber, monthOf } from '../../dates'
import { inspectionKind } from '../../inspections/codes'
import { periodOf } from '../../periods'
import { visitMode, visitOutcome } from '../../visits/codes'
import { confirmed } from '../fact'
import type { Dimension, Per, Row } from './model'

interface Listed {
  readonly list: readonly { readonly code: string | number; readonly name: string }[]
}

/** A dimension by a code table; `more` names what stands outside it, 0 or '' for example. */
const coded = (key: string, title: string, table: Listed, of: Per<string>, more: readonly Row[] = []) => {
  const rows = [...table.list.map(({ code, name }) => ({ key: String(code), title: name })), ...more]
  return { key, title, of, values: () => rows } satisfies Dimension
}
const blank = (title: string): Row[] => [{ key: '', title }]
const month = (day: number): string => monthOf(fromDayNumber(day))
const quarter = (day: number): string => periodOf('quarter', fromDayNumber(day))

/** 填报单位: the township of who handled it, made it, or stands in the register. */
export const byUnit: Dimension = {
  key: 'unit',
  title: '填报单位',
  of: {
    dispute: ({ organizationId }, look) => look.unitOf(organizationId),
    inspection: ({ unitId }, look) => look.unitOf(unitId),
    tally: ({ organizationId }, look) => look.unitOf(organizationId),
    organization: ({ id }, look) => look.unitOf(id),
    mediator: ({ organizationId }, look) => look.unitOf(organizationId)
  },
  values: ({ units }) => units,
  titleOf: () => '未分流'
}

export const byOrganization: Dimension = {
  key: 'organization',
  title: '调解组织',
  of: {
    dispute: ({ organizationId }) => organizationId,
    inspection: ({ unitId }) => unitId,
    tally: ({ organizationId }) => organizationId,
    organization: ({ id }) => id,
    mediator: ({ organizationId }) => organizationId
  },
  values: () => [],
  titleOf: (key, look) => look.organization(key)?.name ?? '未分流或不在组织库中'
}

export const byMonth: Dimension = {
  key: 'month',
  title: '月份',
  of: {
    dispute: ({ acceptedOn }) => month(acceptedOn),
    inspection: ({ on }) => month(on),
    visit: ({ on }) => month(on),
    reception: ({ on }) => month(on)
  },
  values: ({ months }) => months
}

export const byQuarter: Dimension = {
  key: 'quarter',
  title: '季度',
  of: {
    dispute: ({ acceptedOn }) => quarter(acceptedOn),
    inspection: ({ on }) => quarter(on),
    visit: ({ on }) => quarter(on),
    reception: ({ on }) => quarter(on)
  },
  values: ({ quarters }) => quarters
}

export const byCourtStage = coded('courtStage', '诉调对接阶段', courtStage, {
  dispute: (fact) => String(fact.courtStage || '')
})

export const byLine: Dimension = {
  key: 'line',
  title: '系统',
  of: { reception: ({ line }) => line },
  values: () => ['政府', '纪检', '组织', '政法'].map((line) => ({ key: line, title: line })),
  titleOf: (key) => (key === '' ? '未注明系统或者尚未接访' : key)
}

export const byType = coded('type', '纠纷类型（18 类）', disputeType18, {
  dispute: ({ type }) => String(type)
})

export const byOldType = coded('old15', '纠纷类型（旧 15 类）', disputeType15, {
  dispute: ({ type }) => String(toOld15(type) ?? '')
})

export const bySource = coded('source', '案件来源', caseSource, { dispute: ({ source }) => String(source) })

const CONFIRMATIONS: Listed = {
  list: [
    { code: confirmed.none, name: '未申请' },
    { code: confirmed.asked, name: '已申请未裁定' },
    { code: confirmed.valid, name: '裁定有效' },
    { code: confirmed.dismissed, name: '裁定驳回' },
    { code: confirmed.notAccepted, name: '不予受理' },
    { code: confirmed.withdrawn, name: '撤回申请' }
  ]
}
const PERFORMANCES: Listed = {
  list: [
    { code: 0, name: '没有登记' },
    { code: 1, name: '尚未履行' },
    { code: 2, name: '部分履行' },
    { code: 3, name: '全部履行' }
  ]
}
const YES_NO: Listed = {
  list: [
    { code: 1, name: '是' },
    { code: 0, name: '否' }
  ]
}

/** Every dimension that a table of one's own can be made by. */
export const dimensions: readonly Dimension[] = [
  byUnit,
  byOrganization,
  byMonth,
  byQuarter,
  coded(
    'subject',
    '统计主体',
    mediationSubject,
    {
      dispute: ({ organizationId }, look) => String(look.organization(organizationId)?.subject ?? ''),
      organization: ({ subject }) => String(subject ?? '')
    },
    blank('没有统计主体')
  ),
  coded(
    'organizationType',
    '组织类型',
    { list: organizationType.list.map(({ code, short }) => ({ code, name: short })) },
    {
      dispute: ({ organizationId }, look) => look.organization(organizationId)?.type ?? '',
      organization: ({ type }) => type
    },
    blank('未分流')
  ),
  coded(
    'industry',
    '行业专业领域',
    industryField,
    {
      dispute: ({ organizationId }, look) => look.organization(organizationId)?.industry ?? '',
      organization: ({ industry }) => industry
    },
    blank('没有填写')
  ),
  byType,
  byOldType,
  coded('sourceGroup', '案件来源（三类）', caseSourceGroup, {
    dispute: ({ source }) => String(sourceGroup(source) ?? '')
  }),
  bySource,
  coded('difficulty', '难度级别', difficulty, { dispute: (fact) => String(fact.difficulty) }),
  coded('result', '调解结果', mediationResult, { dispute: ({ result }) => String(result) }, [
    { key: '0', title: '尚无结果' }
  ]),
  coded('agreement', '协议形式', agreementForm, { dispute: (fact) => String(fact.agreementForm) }),
  { ...byCourtStage, values: () => [...byCourtStage.values(), ...blank('不是诉调对接')] },
  coded('onePlus', '“1+”联动', YES_NO, { dispute: ({ onePlus }) => String(onePlus) }),
  coded('confirmation', '司法确认', CONFIRMATIONS, { dispute: (fact) => String(fact.confirmation) }),
  coded('performance', '履行情况', PERFORMANCES, { dispute: (fact) => String(fact.performance) }),
  coded('inspectionKind', '排查类别', inspectionKind, { inspection: ({ kind }) => kind }),
  coded('filing', '备案状态', filingState, { organization: ({ filing }) => filing }, blank('没有填写')),
  coded('employment', '专职兼职', employment, { mediator: (fact) => fact.employment }, blank('没有填写')),
  coded('selection', '产生方式', selection, { mediator: (fact) => fact.selection }, blank('没有填写')),
  coded('grade', '调解员等级', mediatorGrade, { mediator: ({ grade }) => String(grade) }, [
    { key: '0', title: '没有评定' }
  ]),
  coded('mode', '接访方式', visitMode, { visit: ({ mode }) => String(mode) }),
  coded('visitOutcome', '接访结果', visitOutcome, { visit: ({ outcome }) => String(outcome) }, [
    { key: '0', title: '尚无结果' }
  ]),
  coded('satisfaction', '反馈评价', satisfaction, { visit: (fact) => String(fact.satisfaction) }, [
    { key: '0', title: '没有评价' }
  ])
]
