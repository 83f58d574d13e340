import type { IpcErrorCode } from '@shared/ipc/contract'

/** Why a file is not opened, in plain Chinese; the border to the page makes a Result of it. */
export class Refusal extends Error {
  constructor(
    readonly code: IpcErrorCode,
    message: string
  ) {
    super(message)
  }
}

const KEPT = '台账没有变化。'

export const broken = (what: string): Refusal =>
  new Refusal('DAMAGED', `${what}，没有读入，${KEPT}请用办公软件打开这个文件另存一份，再选另存的文件。`)

export const tooLarge = (what: string): Refusal =>
  new Refusal('TOO_LARGE', `${what}，没有读入，${KEPT}请只留需要的部分，另存后再选。`)

export const unknownKind = (what: string): Refusal =>
  new Refusal('BAD_REQUEST', `${what}，没有读入，${KEPT}请另存为 xlsx、docx、csv 或 txt 后再选。`)
