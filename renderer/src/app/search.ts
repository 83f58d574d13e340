const NAMES: Readonly<Record<string, string>> = {
  dispute: '矛盾纠纷',
  visit: '来访',
  organization: '调解组织',
  mediator: '调解员',
  leader: '接访领导',
  center: '综治中心'
}

/** What a search hit is, as the menu calls it. */
export const kindName = (entity: string): string => NAMES[entity] ?? ''
