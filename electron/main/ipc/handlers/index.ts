import type { Demo } from '../../headless/demo'
import type { Unattended } from '../../headless/unattended'
import type { Ledger } from '../ledger'
import type { Handlers } from '../types'
import type { Sources } from '../../diagnostics'
import { nobody, person } from '../../attachments/dialogs'
import { askNobody, askTable, askWorkbook } from '../../exchange/dialogs'
import { accountHandlers } from './accounts'
import { appHandlers, type AppDeps } from './app'
import { attachmentHandlers } from './attachments'
import { backupHandlers, restoreHandlers, type BackupDeps } from './backup'
import { auditHandlers } from './audit'
import { demoHandlers } from './demo'
import { diagnosticHandlers } from './diagnostics'
import { divisionHandlers } from './divisions'
import { documentHandlers } from './documents'
import { readHandlers } from './exchange'
import { journalHandlers } from './journal'
import { keyFileHandlers } from './keyFiles'
import type { PaperDeps } from './papers'
import { templateHandlers } from './templates'
import { unattendedHandlers } from './unattended'
import { vaultHandlers } from './vault'

export interface HandlerDeps {
  app: AppDeps
  ledger: Ledger
  /** Folder of the division files. */
  divisions: string
  documents: PaperDeps
  backup: BackupDeps
  diagnostics: Omit<Sources, 'journal'>
  demo: Demo | null
  unattended: Unattended | null
}

/** The whole table. A channel without a handler does not compile. */
export const collectHandlers = (deps: HandlerDeps): Handlers => ({
  ...appHandlers(deps.app),
  ...vaultHandlers(deps.ledger, deps.backup.ask),
  ...accountHandlers(deps.ledger),
  ...auditHandlers(deps.ledger),
  ...journalHandlers(deps.ledger),
  ...attachmentHandlers(deps.ledger, deps.documents.demo ? nobody : person),
  ...backupHandlers(deps.ledger, deps.backup),
  ...restoreHandlers(deps.ledger, deps.backup),
  ...divisionHandlers(deps.divisions),
  ...documentHandlers(deps.documents),
  ...readHandlers(deps.documents.demo ? askNobody : askTable),
  ...diagnosticHandlers(
    { ...deps.diagnostics, journal: () => deps.ledger.open?.journal ?? null },
    deps.documents.askPlace
  ),
  ...demoHandlers(deps.demo),
  ...keyFileHandlers(deps.ledger.vault, deps.documents.askPlace),
  ...templateHandlers(deps.ledger, deps.documents.demo ? askNobody : askWorkbook, deps.documents.askPlace),
  ...unattendedHandlers(deps.unattended)
})
