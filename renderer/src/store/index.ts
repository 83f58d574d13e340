export { attachmentFiles } from './attachments'
export { useBackups, useQuitting } from './backups'
export { auditRows } from './audit'
export type { AuditFilter } from './auditLine'
export { call, onEvent } from './bridge'
export type { ChainCheck } from './chain'
export { useChoices } from './choices'
export { commit, commitDecision, type CommitOutcome } from './commit'
export { dropDraft, loadDraft, saveDraft } from './drafts'
export { followJournal } from './follow'
export { historyOf, type HistoryItem } from './history'
export { checkJournal } from './historyCheck'
export { inspectionFactsBetween, inspectionRounds } from './inspections'
export { decideContext } from './ledger'
export { importedParts } from './imports'
export { liveQuery, liveRecord, liveRecords } from './live'
export { readOfficeRules, useGrades, useOfficeRules } from './officeRules'
export { useFileOpening } from './openFile'
export { apartNotes, findDuplicates, mergePair, noteApart, readNaming, type FoundPair } from './merging'
export { useMerging } from './mergeNotes'
export { loadPreference, savePreference } from './preferences'
export {
  allRecords,
  disputesAskingAgain,
  disputesWhere,
  factsBetween,
  getRecord,
  getRecords,
  monthsOnRecord,
  nextSerial,
  undecidedRecords,
  type DisputeFilter
} from './queries'
export { rebuildLedger } from './rebuild'
export type { Progress } from './progress'
export { tellSeen, useRestoring } from './restoring'
export type { SaveState } from './saveState'
export { disputesNaming, searchEverything, visitsNaming, type SearchHit } from './search'
export { useDiagnostics } from './diagnostics'
export { chainedAudit } from './signedAudit'
export { setSecondAsker, type SecondQuestion } from './second'
export { useSession, type SessionState } from './session'
export { disputeContext, readTerms, useTerms } from './terms'
export { verifyLedger, type LedgerCheck } from './verify'
export { openVisits, visitFactsBetween, visitsBetween } from './visits'
