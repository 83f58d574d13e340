import {
  decideLeaderSection,
  leaderDraftOf,
  leaderLabels,
  type LeaderDraft,
  type LeaderSection
} from '@shared/domain/reception/leaders'
import type { LedgerRecord } from '@shared/ledger'
import { allRecords, commitDecision, decideContext } from '@/store'
import { useRegisterSection } from '@/ui'
import { draftKeeper, useMayWrite } from '../register'

/** One section of a leader, saved by its rules; the others are looked at for the same name and post. */
export const useLeaderSection = <S extends LeaderSection>(props: { record: LedgerRecord }, section: S) =>
  useRegisterSection<LeaderDraft[S]>({
    record: () => props.record,
    section,
    title: leaderLabels[section][''],
    valueOf: (record) => leaderDraftOf(record)[section],
    save: (origin, next) =>
      commitDecision(async () =>
        decideLeaderSection(origin, section, next, {
          ...decideContext(),
          leaders: await allRecords('leader')
        })
      ),
    keeper: draftKeeper(`leader:${props.record.id}:${section}`),
    editable: useMayWrite('leader', section)
  })
