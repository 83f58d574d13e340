import { dimensions } from '../tables/dimensions'
import {
  AT_WORK,
  disputeMeasures,
  inspectionMeasures,
  rateOf,
  STANDING,
  visitMeasures
} from '../tables/measures'
import type { ColumnRule, Dimension, Measure } from '../tables/model'
import type { Subject } from './subject'

export const subjectNames: Readonly<Record<Subject, string>> = {
  dispute: '矛盾纠纷',
  inspection: '排查',
  visit: '来访',
  organization: '调解组织',
  mediator: '调解员'
}

const organizations: Measure[] = [
  {
    key: 'organizations',
    title: '组织数',
    unit: '个',
    rule: `${STANDING}的调解组织个数。`,
    of: { organization: () => 1 }
  },
  {
    key: 'members',
    title: '委员人数',
    unit: '名',
    rule: `${STANDING}的调解组织登记的委员人数之和。`,
    of: { organization: ({ members }) => members }
  },
  {
    key: 'independent',
    title: '有独立场所',
    unit: '个',
    rule: `${STANDING}的调解组织中，有独立调解场所的个数。`,
    of: { organization: ({ independent }) => independent }
  }
]

const mediator = (key: string, title: string, what: string, of: Measure['of']['mediator']): Measure => ({
  key,
  title,
  unit: '名',
  rule: `${AT_WORK}的调解员${what}人数。`,
  of: of ? { mediator: of } : {}
})

const mediators: Measure[] = [
  mediator('mediators', '人数', '', () => 1),
  mediator('women', '女', '中，性别为女的', ({ woman }) => woman),
  mediator('highSchool', '高中以上', '中，学历为高中阶段以上的', ({ highSchool }) => highSchool),
  mediator('college', '大专以上', '中，学历为大专以上的', ({ college }) => college),
  mediator('purchased', '政府购买服务', '中，为政府购买服务的', ({ purchased }) => purchased),
  mediator('bilingual', '双语', '中，汉语和藏语、蒙古语都能说的', ({ bilingual }) => bilingual)
]

/** A rate stands beside the two figures that it is of; choosing it brings them along. */
const rates: ColumnRule[] = [
  rateOf('successRate', '成功率', 'success', 'cases', '调解成功 ÷ 件数。'),
  rateOf('closedRate', '办结率', 'closed', 'cases', '已结单 ÷ 件数。'),
  rateOf('confirmedRate', '确认占成功', 'confirmed', 'success', '司法确认 ÷ 调解成功。')
]

const measures: Readonly<Record<Subject, readonly ColumnRule[]>> = {
  dispute: [...Object.values(disputeMeasures), ...rates],
  inspection: Object.values(inspectionMeasures),
  visit: visitMeasures,
  organization: organizations,
  mediator: mediators
}

/** The measures of a subject, in the order in which they stand in a table. */
export const measuresOf = (subject: Subject): readonly ColumnRule[] => measures[subject]

/** The dimensions that facts of this kind have a value in. */
export const dimensionsOf = (subject: Subject): readonly Dimension[] =>
  dimensions.filter(({ of }) => of[subject] !== undefined)

/** What can split columns: values that are known beforehand and not many. */
export const columnDimensionsOf = (subject: Subject): readonly Dimension[] =>
  dimensionsOf(subject).filter(({ key }) => key !== 'organization' && key !== 'unit')
