import { caseSource, caseSourceGroup, sourceGroup } from '../codes'
import { MONTH, count, type Column } from './column'

/** 主动调解、依申请调解、接受委托移送调解. */
export const sourceColumns: Column[] = caseSourceGroup.list.map(({ code, name }) =>
  count(
    'source',
    `source${code}`,
    name,
    code === 3
      ? `${MONTH}中，来源为法院、检察院、公安机关、信访部门或其他部门委托移送的件数。`
      : `${MONTH}中，来源为“${name}”的件数。`,
    (fact) => sourceGroup(fact.source) === code
  )
)

/** 其中: the five who entrust. Their keys continue the codes: source4 to source8. */
export const entrustedColumns: Column[] = caseSource.list
  .filter((source) => source.group === 3)
  .map(({ code, name }, index) => ({
    ...count(
      'source',
      `source${code}`,
      name,
      `${MONTH}中，来源为“${name}”的件数。`,
      (fact) => fact.source === code
    ),
    head: (index === 0 ? '其中：' : '') + name.replace('委托移送', '')
  }))
