import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { DuplicateKind } from './sections'

/** What a kind is called: 调解组织, one of them 个, and the word for a record that stands there twice. */
export const kindNames: Readonly<Record<DuplicateKind, string>> = {
  organization: '调解组织',
  mediator: '调解员',
  dispute: '矛盾纠纷'
}

/** A record by its name, or a dispute by its number. */
export const nameOfRecord = (record: LedgerRecord): string =>
  sectionValue<{ name: string }>(record, 'profile')?.name ||
  sectionValue<{ caseNumber: string }>(record, 'intake')?.caseNumber ||
  '（没有名称）'

const entityNames: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  organization: ['调解组织', '个'],
  mediator: ['调解员', '名'],
  dispute: ['纠纷', '件'],
  visit: ['来访', '件'],
  inspection: ['排查', '次'],
  template: ['本单位表格', '张'],
  tally: ['另行填报', '个月']
}

/** 「调解员 2 名、纠纷 3 件」; '' when nothing was. */
export const countsText = (counts: readonly { entity: string; count: number }[]): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ entity, count }) => {
      const [name, unit] = entityNames[entity] ?? [entity, '条']
      return `${name} ${count} ${unit}`
    })
    .join('、')
