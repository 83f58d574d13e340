import type { RouteLocationRaw } from 'vue-router'

/** Where a search hit opens; null when this version has no page for it. */
export function pageOf(entity: string, id: string): RouteLocationRaw | null {
  switch (entity) {
    case 'dispute':
      return { name: 'disputes.record', params: { id } }
    case 'organization':
      return { name: 'organizations.record', params: { id } }
    case 'mediator':
      return { name: 'mediators.record', params: { id } }
    case 'center':
      return { name: 'centers.tree', query: { id } }
    default:
      return null
  }
}

const NAMES: Readonly<Record<string, string>> = {
  dispute: '矛盾纠纷',
  organization: '调解组织',
  mediator: '调解员',
  center: '综治中心'
}
export const kindName = (entity: string): string => NAMES[entity] ?? ''
