import { codeTable } from '../codes'
import type { EntityName } from '../registry'

interface Kind {
  readonly code: string
  readonly name: string
  readonly entities: readonly EntityName[]
}

/** What staff did, by what it was done to. Every entity of the registry stands in exactly one row. */
export const auditKind = codeTable([
  { code: 'shown', name: '查看遮盖内容', entities: ['access'] },
  { code: 'people', name: '人员、账户与密钥', entities: ['person', 'account', 'keyFile'] },
  { code: 'settings', name: '设置', entities: ['office', 'center', 'holidays'] },
  { code: 'disputes', name: '矛盾纠纷', entities: ['dispute'] },
  { code: 'visits', name: '来访', entities: ['visit', 'receptionDay'] },
  { code: 'reception', name: '接访排班', entities: ['leader', 'receptionRule', 'reception', 'roster'] },
  { code: 'register', name: '组织、调解员与合并', entities: ['organization', 'mediator', 'duplicate'] },
  { code: 'inspections', name: '排查', entities: ['inspection'] },
  {
    code: 'summaries',
    name: '统计与报表',
    entities: ['summary', 'tally', 'officeReport', 'tableDesign', 'template']
  },
  { code: 'imports', name: '台账导入', entities: ['ledgerImport'] }
] as const satisfies readonly Kind[])
export type AuditKind = (typeof auditKind.list)[number]['code']

const rows: readonly Kind[] = auditKind.list

/** The entities of a kind; all of them without one. */
export const entitiesOf = (kind: AuditKind | ''): readonly EntityName[] =>
  kind === ''
    ? rows.flatMap(({ entities }) => entities)
    : (rows.find(({ code }) => code === kind)?.entities ?? [])

export const kindOf = (entity: string): AuditKind | undefined =>
  rows.find(({ entities }) => (entities as readonly string[]).includes(entity))?.code as AuditKind | undefined
