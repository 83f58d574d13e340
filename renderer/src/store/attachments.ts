import type { StoredFile } from '@shared/domain/attachments'
import type { AttachmentState, Events, IpcFailure, PickedFile } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { call, onEvent } from './bridge'
import { decideContext } from './ledger'

/** Bytes that go to main, or come from it, at once. */
const PIECE = 1024 * 1024

/** What a file on its way in is watched by: how far it is (bytes), and the wish to stop it. */
export interface Watch {
  onProgress: (done: number) => void
  signal: AbortSignal
}

/** The attachments' contents, kept by main: what the page needs to take in, show and check them. */
export const attachmentFiles = { add, pick, cancel, read, saveAs, verify, context: decideContext }

/** Sends a dragged or pasted file to main, piece by piece. What has come in is kept once this answers. */
async function add(file: File, { onProgress, signal }: Watch): Promise<Result<StoredFile, IpcFailure>> {
  const begun = await call('attachments.begin', { name: file.name, bytes: file.size })
  if (!begun.ok) return begun
  const { upload } = begun.value
  for (let at = 0, index = 0; at < file.size; at += PIECE, index++) {
    const data = signal.aborted ? CANCELLED : await pieceOf(file, at)
    if (!data.ok) {
      await cancel(upload)
      return data
    }
    const sent = await call('attachments.chunk', { upload, index, data: data.value })
    if (!sent.ok) return sent
    onProgress(Math.min(at + PIECE, file.size))
  }
  if (!signal.aborted) return call('attachments.finish', { upload })
  await cancel(upload)
  return CANCELLED
}

const CANCELLED = fail('CANCELLED', '已取消，未加入附件，已填内容没有变化。')

async function pieceOf(file: File, at: number): Promise<Result<Uint8Array<ArrayBuffer>, IpcFailure>> {
  try {
    return ok(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()))
  } catch (error) {
    // A file that was changed since it was dropped cannot be read any more either.
    return (error as DOMException).name === 'NotFoundError'
      ? fail('FILE_GONE', '文件在读取时被移走或拔出，未加入附件，已填内容没有变化。')
      : fail('FILE_GONE', '文件在读取时被移走、拔出或改动，未加入附件，已填内容没有变化。')
  }
}

/** Lets the person choose files; main reads them. `onProgress` tells the file that is being read. */
async function pick(
  onProgress: (progress: Events['attachments.progress']) => void
): Promise<Result<PickedFile[], IpcFailure>> {
  const stop = onEvent('attachments.progress', onProgress)
  try {
    return await call('attachments.pick', undefined)
  } finally {
    stop()
  }
}

/** Stops an upload of `add`, or a file that main is reading, by the id that its progress tells. */
async function cancel(upload: string): Promise<void> {
  await call('attachments.cancel', { upload })
}

/** All of a content. Stops with CANCELLED when nobody wants it any more. */
async function read(hash: string, signal: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>, IpcFailure>> {
  let whole = new Uint8Array()
  for (let from = 0; ;) {
    if (signal.aborted) return CANCELLED
    const part = await call('attachments.read', { hash, from, maxBytes: PIECE })
    if (!part.ok) return part
    const { data, bytes } = part.value
    if (from === 0) whole = new Uint8Array(bytes)
    whole.set(data, from)
    from += data.length
    if (from >= bytes || data.length === 0) return ok(whole)
  }
}

/** Null when the person cancelled the dialog; otherwise where the copy is. */
async function saveAs(hash: string, suggestedName: string): Promise<Result<string | null, IpcFailure>> {
  const saved = await call('attachments.saveAs', { hash, suggestedName })
  return saved.ok ? ok(saved.value.path) : saved
}

/** What stands behind each hash. `quick` looks at header and length only. */
async function verify(
  hashes: string[],
  quick: boolean
): Promise<Result<ReadonlyMap<string, AttachmentState>, IpcFailure>> {
  const answer = await call('attachments.verify', { hashes, quick })
  return answer.ok ? ok(new Map(answer.value.map(({ hash, state }) => [hash, state]))) : answer
}
