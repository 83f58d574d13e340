import { computed, reactive } from 'vue'
import type { PersonProfile } from '@shared/domain/office/sections'
import { mayWrite } from '@shared/domain/permissions'
import type { EntityName } from '@shared/domain/registry'
import { decideChoice } from '@shared/domain/saving'
import { sectionValue, type LedgerRecord, type SectionVersion } from '@shared/ledger'
import { commitDecision, type CommitOutcome } from './commit'
import { liveRecords } from './live'
import { getRecord } from './queries'
import { useSession } from './session'

/** A section with values written at the same time, of which a person has to choose one. */
export interface OpenChoice {
  section: string
  /** What stands now comes first. */
  versions: SectionVersion[]
  /** Whether the signed-in person may decide it: who may write the section may. */
  editable: boolean
}

/** What is to be decided in a record, who wrote it, and deciding it. */
export function useChoices(record: () => LedgerRecord | undefined) {
  const session = useSession()
  const people = liveRecords('person')
  const choices = computed<OpenChoice[]>(() => {
    const present = record()
    const role = session.session?.role ?? 'viewer'
    return Object.entries(present?.sections ?? {})
      .filter(([, { others }]) => others.length > 0)
      .map(([section, { current, others }]) => ({
        section,
        versions: [current, ...others],
        editable: present !== undefined && mayWrite(role, present.entity, section)
      }))
  })

  const personName = (id: string): string =>
    sectionValue<PersonProfile>(
      people.value?.find((person) => person.id === id),
      'profile'
    )?.name ?? ''

  function choose(section: string, hash: string): Promise<CommitOutcome> {
    const { entity, id } = record() ?? { entity: '', id: '' }
    return commitDecision(async () => decideChoice(await getRecord(entity as EntityName, id), section, hash))
  }

  return reactive({ choices, personName, choose })
}
