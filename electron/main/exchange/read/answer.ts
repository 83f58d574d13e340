import type { OpenedFile } from '@shared/domain/importing'
import type { IpcFailure } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import { openFile } from './open'
import { Refusal } from './refusal'

export interface ReadRequest {
  name: string
  data: Uint8Array
}
export type ReadAnswer = Result<OpenedFile, IpcFailure>

/** What is read, or why not: everything else that could be thrown is a broken file, too. */
export function answerFor({ name, data }: ReadRequest): ReadAnswer {
  try {
    return { ok: true, value: openFile(name, data) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, error: { code: error.code, message: error.message } }
  }
}
