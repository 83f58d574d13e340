import type { Difference } from '@shared/domain/saving'
import type { LedgerRecord, SectionValue } from '@shared/ledger'
import { getRecords, historyOf, type HistoryItem } from '@/store'
import { useTimeline } from '@/ui'
import { nameIn } from './register'

type Describe = (
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: (id: string) => string | undefined
) => Difference[]

/** The history of a record and its timeline, with the names of the records it speaks of. */
export const useHistory = (
  entity: 'organization' | 'center',
  record: () => LedgerRecord | undefined,
  describe: Describe
) =>
  useTimeline(record, async (id) => {
    const history = await historyOf(entity, id)
    const names = await named(history)
    return {
      history,
      describe: (section, before, after) => describe(section, before, after, (other) => nameIn(names, other))
    }
  })

/** The organizations and centres that the history speaks of. */
async function named(history: readonly HistoryItem[]): Promise<Map<string, LedgerRecord>> {
  const ids = new Set<string>()
  for (const { before, after } of history) {
    for (const value of [before?.['parentId'], before?.['centerId'], after['parentId'], after['centerId']]) {
      if (typeof value === 'string') ids.add(value)
    }
  }
  const records = [...(await getRecords('organization', [...ids])), ...(await getRecords('center', [...ids]))]
  return new Map(records.map((each) => [each.id, each]))
}
