import { disputeType15, disputeType18, isHardCase, mediationSubject, preventionKind, toOld15 } from '../codes'
import type { InspectionFact } from '../inspections/fact'
import { MONTH, count, type Column, type TypeList } from './column'
import type { DisputeFact } from './fact'
import { entrustedColumns, sourceColumns } from './sourceColumns'

const isSuccess = (fact: DisputeFact): boolean => fact.result === 1

const overall: Column[] = [
  count('overall', 'total', '调解案件总数', `${MONTH}件数。`, () => true),
  {
    ...count('overall', 'people', '涉及当事人数', `${MONTH}的“涉及当事人数”之和。`, () => true),
    unit: '人',
    measure: (fact) => fact.people
  },
  count('overall', 'success', '调解成功', `${MONTH}中，统计时结果为“调解成功”的件数。`, isSuccess),
  count('overall', 'hard', '疑难复杂案件', `${MONTH}中，难度级别为“疑难”或“重大”的件数。`, (fact) =>
    isHardCase(fact.difficulty)
  ),
  {
    ...count('overall', 'amount', '协议涉及金额', '', () => true),
    unit: '万元',
    decimals: 2,
    rule: `${MONTH}中，调解成功并达成口头或书面协议的协议金额之和；以分累加，合计后再换算为万元，保留两位小数，四舍五入。`,
    measure: (fact) => (isSuccess(fact) && fact.agreementForm !== 0 ? fact.amount : 0)
  }
]

const subjects: Column[] = mediationSubject.list.map(({ code, name }) =>
  count(
    'subject',
    `subject${code}`,
    name,
    `${MONTH}中，承办组织的统计主体为“${name}”的件数；小组、工作室计入设立它的调委会。`,
    (fact, lookup) => lookup.subjectOf(fact.organizationId) === code
  )
)

const types18: Column[] = disputeType18.list.map(({ code, name }) =>
  count('type', `type${code}`, name, `${MONTH}中，纠纷类型为“${name}”的件数。`, (fact) => fact.type === code)
)

const types15: Column[] = disputeType15.list.map(({ code, name }) => {
  const parts = disputeType18.list.filter((type) => type.old15 === code).map((type) => type.name)
  return count(
    'type',
    `old${code}`,
    name,
    `${MONTH}中，纠纷类型归入旧 15 类“${name}”的件数（现行类型：${parts.join('、')}）。`,
    (fact) => toOld15(fact.type) === code
  )
})

const agreements: Column[] = (
  [
    [1, '口头协议'],
    [2, '书面协议']
  ] as const
).map(([code, name]) =>
  count('agreement', `agreement${code}`, name, `${MONTH}中，协议形式为“${name}”的件数。`, (fact) => {
    return fact.agreementForm === code
  })
)

const INSPECTION = '排查日期在本月、未撤销登记的排查'
const TALLY = '加上各调解组织本月“另行填报”的'
const ONCE = '另行填报只填没有在排查中逐次登记的，两者不重复。'
const inspections: Column[] = [
  {
    ...count('prevention', 'inspections', '排查纠纷', '', () => false),
    unit: '次',
    rule: `${INSPECTION}，每登记一次计 1 次；${TALLY}次数。${ONCE}`,
    tally: (tally) => tally.inspections,
    inspection: () => 1
  },
  {
    ...count('prevention', 'prevented', '预防纠纷', '', () => false),
    rule: `${INSPECTION}中，发现后当场化解、没有转为纠纷的件数；${TALLY}件数。${ONCE}`,
    tally: (tally) => tally.prevented,
    inspection: (fact) => fact.prevented
  }
]

const preventedPeople = (fact: DisputeFact, kind: number): number =>
  [fact.prevented1, fact.prevented2, fact.prevented3, fact.prevented4][kind - 1] ?? 0

const SETTLED = '本月排查中当场化解、没有转为纠纷的'
const prevented: Column[] = preventionKind.list.flatMap(({ code, name }) => [
  {
    ...count('prevention', `prevented${code}`, name, '', (fact) => preventedPeople(fact, code) > 0),
    rule: `${MONTH}中，登记有“${name}”的件数；加上${SETTLED}，登记有这一项的件数。`,
    inspection: (fact: InspectionFact) => fact.cases[code - 1] ?? 0
  },
  {
    ...count('prevention', `prevented${code}People`, name, '', () => true),
    unit: '人' as const,
    rule: `${MONTH}中，“${name}”登记的人数之和；加上${SETTLED}，这一项登记的人数。`,
    measure: (fact: DisputeFact) => preventedPeople(fact, code),
    inspection: (fact: InspectionFact) => fact.people[code - 1] ?? 0
  }
])

const before = [...overall, ...subjects, ...sourceColumns, ...entrustedColumns]
const after = [...agreements, ...inspections, ...prevented]
const lists: Readonly<Record<TypeList, readonly Column[]>> = {
  18: Object.freeze([...before, ...types18, ...after]),
  15: Object.freeze([...before, ...types15, ...after])
}

/** All columns in the order of the form, with the present 18 types or the older 15. */
export const columnsOf = (typeList: TypeList): readonly Column[] => lists[typeList]
