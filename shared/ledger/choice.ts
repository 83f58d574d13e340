import type { Change, LedgerRecord } from './types'

/**
 * The change by which a person decides between values written at the same time: the value of the chosen version
 * takes the place of all that stand there. Undefined when nothing is left to decide, or not between these.
 */
export function choiceOf(record: LedgerRecord, section: string, chosen: string): Change | undefined {
  const state = record.sections[section]
  if (!state || state.others.length === 0) return undefined
  const versions = [state.current, ...state.others]
  const version = versions.find(({ hash }) => hash === chosen)
  if (!version) return undefined
  const { entity, id } = record
  const resolves = versions.map(({ hash }) => hash).sort()
  return { entity, id, section, before: state.current.hash, resolves, value: version.value }
}
