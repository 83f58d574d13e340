export { call, onEvent } from './bridge'
export { commit, commitDecision, type CommitOutcome } from './commit'
export { dropDraft, loadDraft, saveDraft } from './drafts'
export { historyOf, type HistoryItem } from './history'
export { decideContext } from './ledger'
export { liveQuery, liveRecord, liveRecords } from './live'
export {
  allRecords,
  disputesWhere,
  factsBetween,
  getRecord,
  getRecords,
  nextSerial,
  type DisputeFilter
} from './queries'
export type { Progress } from './replay'
export type { SaveState } from './saveState'
export { searchEverything, type SearchHit } from './search'
export { useSession, type SessionState } from './session'
export { verifyLedger, type LedgerCheck } from './verify'
