import { z } from 'zod'
import type { StoredFile } from '../domain/attachments'
import type { BackupProgress } from '../domain/backup'
import { LIMITS, type OpenedFile } from '../domain/importing'
import type { Result } from '../result'
import { backupRequests, type BackupAnswers, type BackupEvents } from './backup'
import type { DiagnosticStep } from './diagnostics'
import { accountRequests, type AccountAnswers } from './accounts'
import { auditRequests, type AuditAnswers } from './audit'
import { journalRequests, type JournalAnswers } from './journal'
import { boardRequest, dossierRequest, jobRequest, papersRequest, type CopiesLeft } from './papers'
import { cellValues, type TemplateLook } from './template'
import { vaultRequests } from './vault'
import { workbookSpec } from './workbook'

const fileName = z
  .string()
  .min(1)
  .max(120)
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
  .refine((name) => !/[\\/:*?"<>|\u0000-\u001f]/.test(name), '文件名含有不能使用的字符')

/** Nothing but a whole iCalendar file is written as one. */
const calendarText = z
  .string()
  .max(8_000_000)
  .regex(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/)

const upload = z.uuid()
/** SHA-256 of the content, hex: how an attachment is named everywhere but on the disk. */
const contentHash = z.string().regex(/^[0-9a-f]{64}$/)
const MB = 1024 * 1024

export { FEW_CHANGES, LARGEST_BATCH, type Appended, type JournalHead } from './journal'

/** How a run without a person ended; electron/main/headless/exitCodes.ts gives each its exit code. */
const unattendedOutcomes = ['done', 'checks', 'keyFile', 'ledger', 'period', 'write', 'unexpected'] as const
export type UnattendedOutcome = (typeof unattendedOutcomes)[number]

/**
 * The whole contract between the page and main: a channel is here or it does not exist. Arguments are parsed in
 * main with these schemas; every answer is a Result. To add a call: 1. a line here; 2. its answer type below;
 * 3. the handler in electron/main/ipc/handlers; 4. use it through `call` in renderer/src/store/bridge.ts.
 */
export const requests = {
  'app.info': z.void(),
  'app.newWindow': z.void(),

  ...vaultRequests,
  ...accountRequests,
  ...auditRequests,

  /** A new key file; the person chooses where it goes. Only what the key file reads is in it (vault/keyFiles.ts). */
  'keyFiles.make': z.object({ id: z.uuid(), suggestedName: fileName }),
  /** Every copy of this key file opens nothing on this PC from now on. */
  'keyFiles.drop': z.object({ id: z.uuid() }),
  'keyFiles.list': z.void(),

  ...journalRequests,

  /** A file of the page (dragged or pasted) on its way in: begin, pieces in order from 0, finish. */
  'attachments.begin': z.object({ bytes: z.number().int().min(0), name: z.string().max(1_000) }),
  'attachments.chunk': z.object({
    upload,
    index: z.number().int().min(0),
    data: z.instanceof(Uint8Array).refine((data) => data.length <= MB, '一次传送的内容过大')
  }),
  'attachments.finish': z.object({ upload }),
  /** Also stops a file of `attachments.pick`, by the id that its progress tells. */
  'attachments.cancel': z.object({ upload }),
  /** Lets the person choose files; main reads them itself and the page learns no path. */
  'attachments.pick': z.void(),
  'attachments.read': z.object({
    hash: contentHash,
    from: z.number().int().min(0),
    maxBytes: z.number().int().min(1).max(MB)
  }),
  'attachments.saveAs': z.object({ hash: contentHash, suggestedName: z.string().min(1).max(255) }),
  /** `quick` looks at header and length only; otherwise every byte is read and checked. */
  'attachments.verify': z.object({ hashes: z.array(contentHash).max(1_000), quick: z.boolean().optional() }),

  ...backupRequests,

  'divisions.read': z.object({ file: z.string().regex(/^(base|\d{2})$/) }),

  /** Prints what the page shows as paper (its print style). */
  'documents.print': z.object({ landscape: z.boolean() }),
  'documents.pdf': z.object({ suggestedName: fileName, landscape: z.boolean() }),
  /** Official papers (shared/domain/papers), drawn without the page around them. Each counts its own pages. */
  'documents.papersPdf': papersRequest.extend({ suggestedName: fileName }),
  'documents.papersPrint': papersRequest,
  /** The same papers as a file that an office suite can edit. */
  'documents.docx': papersRequest.extend({ suggestedName: fileName }),
  /** The same as a read-only copy in the profile, shown by the program for such files; it is gone at lock. */
  'documents.openDocx': papersRequest,
  /** Such copies that could not be removed yet; also while locked. */
  'documents.copies': z.void(),
  /** How many pages each paper takes, for the catalogue of a dossier. */
  'documents.countPages': papersRequest,
  'documents.dossier': dossierRequest.extend({ suggestedName: fileName }),
  /** The screen of the reception hall as pictures of 1920 × 1080. */
  'documents.board': boardRequest.extend({ suggestedName: fileName }),
  'documents.cancel': jobRequest,
  'exchange.workbook': z.object({ suggestedName: fileName, workbook: workbookSpec }),
  /** Lets the person choose an .xlsx form of their own; it is kept with the attachments. */
  'templates.choose': jobRequest,
  'templates.look': z.object({ hash: contentHash }),
  /** The form with these cells written, everything else of it untouched; the person chooses where. */
  'templates.fill': z.object({ hash: contentHash, suggestedName: fileName, values: cellValues }),
  /** An iCalendar file as the rules wrote it. */
  'exchange.calendar': z.object({ suggestedName: fileName, text: calendarText }),
  /** Lets the person choose a table or document to be read; main reads it and the page learns no path. */
  'exchange.choose': jobRequest,
  /** The same for a file that was dropped on the page. */
  'exchange.open': jobRequest.extend({
    name: z.string().max(1_000),
    data: z.instanceof(Uint8Array).refine((data) => data.length <= LIMITS.bytes, '文件超过 20 MB')
  }),
  'exchange.cancel': jobRequest,

  /** Only in a demonstration run: a picture of the page, and the end of the run. */
  'demo.screenshot': z.object({ name: fileName }),
  'demo.finish': z.object({ lines: z.array(z.string().max(400)).max(200), failed: z.boolean() }),
  /** What a support call asks for, without personal data; also while locked. */
  'diagnostics.report': z.void(),
  'diagnostics.save': z.object({ suggestedName: fileName }),
  /** Only in a run without a person (`--export-summary`): its end. One line a file and a problem. */
  'unattended.finish': z.object({
    outcome: z.enum(unattendedOutcomes),
    files: z.array(z.string().max(4_000)).max(20),
    problems: z.array(z.string().max(1_000)).max(100)
  })
} as const

export type Channel = keyof typeof requests
export type RequestOf<C extends Channel> = z.infer<(typeof requests)[C]>

export interface AppInfo {
  version: string
  /** Folder with everything that is kept. */
  profilePath: string
  /** Set in a demonstration run (`--demo`). */
  demo: boolean
  /** The period to export and the end, in a run without a person (`--export-summary`). */
  unattended: { period: string } | null
}

export interface VaultStatus {
  state: 'empty' | 'locked' | 'unlocked'
  /** Seconds until the next password may be tried; 0 now. */
  waitSeconds: number
  /** False until the recovery code was typed back. */
  recoveryConfirmed: boolean
  /** The ledger was restored by its passphrase, which may set a password until somebody has signed in. */
  byPassphrase: boolean
}

/** What the page knows of the signed-in person. `storeKey` seals the working copy, 32 bytes. */
export interface Session {
  person: string
  role: 'clerk' | 'reviewer' | 'administrator' | 'viewer'
  office: string
  device: string
  /** 'A', 'B', … : part of case numbers, one letter a PC. */
  deviceLetter: string
  storeKey: Uint8Array
  /** What sealed it before the data key was changed, the oldest first: drafts of that time are opened with them. */
  formerStoreKeys: Uint8Array[]
  /** Signed in with an initial password: it must be changed before anything else. */
  mustChange: boolean
}

/** `path` is null when the person cancelled the dialog. */
export interface Saved {
  path: string | null
}

/** In order; empty when the person cancelled the dialog. */
export interface SavedSeries {
  paths: string[]
}

/** One file that was chosen: kept, or why not. */
export type PickedFile = { name: string } & Result<StoredFile, IpcFailure>

/** As far as main could tell: nothing is there, or not what was sealed. */
export type AttachmentState = 'ok' | 'missing' | 'damaged'

export interface Answers extends AccountAnswers, AuditAnswers, BackupAnswers, JournalAnswers {
  'app.info': AppInfo
  'app.newWindow': null
  'vault.status': VaultStatus
  'vault.create': { recoveryCode: string; session: Session }
  'vault.confirmRecovery': null
  'vault.renewRecovery': { recoveryCode: string }
  'vault.unlock': Session
  'vault.recover': Session
  /** Null when the person cancelled the dialog. */
  'vault.mend': Session | null
  'vault.stopMending': null
  'vault.changePassword': null
  'vault.lock': null
  'vault.session': Session | null
  /** Null when the person cancelled the dialog: then there is no new key file. */
  'keyFiles.make': Saved
  'keyFiles.drop': null
  'keyFiles.list': { ids: string[] }
  'attachments.begin': { upload: string }
  'attachments.chunk': null
  'attachments.finish': StoredFile
  'attachments.cancel': null
  'attachments.pick': PickedFile[]
  /** `bytes` of the whole content; no data past its end. */
  'attachments.read': { data: Uint8Array; bytes: number }
  'attachments.saveAs': Saved
  'attachments.verify': { hash: string; state: AttachmentState }[]
  'divisions.read': string
  'documents.print': null
  'documents.pdf': Saved
  'documents.papersPdf': Saved
  'documents.papersPrint': { printed: boolean }
  'documents.docx': Saved
  'documents.openDocx': { path: string }
  'documents.copies': CopiesLeft
  /** Null when cancelled. */
  'documents.countPages': { pages: number[] | null }
  'documents.dossier': Saved
  'documents.board': SavedSeries
  'documents.cancel': null
  'exchange.workbook': Saved
  'exchange.calendar': Saved
  /** Null when cancelled. */
  'templates.choose': StoredFile | null
  'templates.look': TemplateLook
  'templates.fill': Saved
  /** Null when cancelled. */
  'exchange.choose': OpenedFile | null
  'exchange.open': OpenedFile | null
  'exchange.cancel': null
  'demo.screenshot': Saved
  'diagnostics.report': { steps: DiagnosticStep[] }
  'diagnostics.save': Saved
  'demo.finish': null
  'unattended.finish': null
}

export type Answer<C extends Channel> = Result<Answers[C], IpcFailure>

/** Closed list of what may go wrong across the border. */
export type IpcErrorCode =
  | 'BAD_REQUEST'
  | 'LOCKED'
  | 'NOT_ALLOWED'
  /** A second person must confirm it by their password (`accounts.confirmSecond`). */
  | 'SECOND_PERSON'
  | 'WRONG_PASSWORD'
  | 'WAIT'
  | 'WRONG_CODE'
  | 'ALREADY_EXISTS'
  | 'ALREADY_OPEN'
  | 'DISK_FULL'
  | 'READ_ONLY'
  | 'JOURNAL_BROKEN'
  /** A newer version of the software wrote it: nothing is damaged, and nothing is changed. */
  | 'NEWER_VERSION'
  | 'NOT_FOUND'
  | 'FILE_BUSY'
  | 'EMPTY_FILE'
  | 'TOO_LARGE'
  | 'EXECUTABLE'
  | 'FILE_GONE'
  | 'FILE_CHANGED'
  | 'DAMAGED'
  | 'CANCELLED'
  | 'UNEXPECTED'

export interface IpcFailure {
  code: IpcErrorCode
  /** Plain Chinese, ready to be shown. */
  message: string
}

/** What main tells the page unasked. */
export interface Events extends BackupEvents {
  /** The vault was locked (by hand in another window, or by the system). */
  'vault.locked': null
  /** Somebody signed in, in one of the windows. */
  'vault.entered': null
  /** A message for the person, for example that a second start was turned into this window. */
  'app.notice': { message: string }
  'documents.copiesChanged': CopiesLeft
  /** The journal was found damaged while it was opened: how far backups are searched for what is missing, and it is mended. */
  'vault.mending': BackupProgress
  /** How far a chosen file is that main is reading (`attachments.pick`); bytes. */
  'attachments.progress': { upload: string; name: string; done: number; bytes: number }
}
export type EventName = keyof Events

/** What the preload puts on `window`. */
export interface Bridge {
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>>
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}
