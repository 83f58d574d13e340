import type { StoredFile } from '@shared/domain/attachments'
import type { AttachmentState, Events, IpcFailure, PickedFile } from '@shared/ipc/contract'
import type { DecideContext } from '@shared/ledger'
import type { Result } from '@shared/result'

/**
 * Where the contents of attachments come from and go to; a part knows no store, so the feature hands it over
 * (`attachmentFiles` of the store).
 */
export interface AttachmentFiles {
  /** Sends a dragged or pasted file; `onProgress` tells bytes. */
  add(
    file: File,
    watch: { onProgress: (done: number) => void; signal: AbortSignal }
  ): Promise<Result<StoredFile, IpcFailure>>
  /** Lets the person choose files. */
  pick(
    onProgress: (progress: Events['attachments.progress']) => void
  ): Promise<Result<PickedFile[], IpcFailure>>
  /** Stops a chosen file by the id that its progress tells. */
  cancel(upload: string): Promise<void>
  read(hash: string, signal: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>, IpcFailure>>
  /** Null when the person cancelled. */
  saveAs(hash: string, suggestedName: string): Promise<Result<string | null, IpcFailure>>
  verify(hashes: string[], quick: boolean): Promise<Result<ReadonlyMap<string, AttachmentState>, IpcFailure>>
  context(): DecideContext
}
