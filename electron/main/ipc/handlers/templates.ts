import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { LIMITS } from '@shared/domain/importing'
import { mayWrite } from '@shared/domain/permissions'
import type { IpcFailure } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { AttachmentStore } from '../../attachments'
import { Jobs } from '../../documents/jobs'
import type { AskPlace } from '../../documents/place'
import { save } from '../../documents/save'
import type { AskTable } from '../../exchange/dialogs'
import { LOCKED, type Ledger } from '../ledger'
import type { HandlersOf } from '../types'

const NOT_ALLOWED = refuse('NOT_ALLOWED', '当前身份只能查看，不能加入表格。需要加入时请由登记员办理。')
const NOT_XLSX = refuse(
  'BAD_REQUEST',
  '这不是 xlsx 格式的电子表格，没有加入，台账没有变化。请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”后再选。'
)
const GONE = refuse(
  'FILE_GONE',
  '这个文件打不开，没有加入，台账没有变化。请核对文件是否还在、是否正被别的程序占用，再选一次。'
)
const TOO_LARGE = refuse('TOO_LARGE', '文件超过 20 MB，没有加入，台账没有变化。请删去图片等多余内容后再选。')
const PIECE = 1024 * 1024

/** The office's own forms: taken in among the attachments, looked at to mark cells, and filled. */
export function templateHandlers(ledger: Ledger, ask: AskTable, askPlace: AskPlace): HandlersOf<'templates'> {
  const jobs = new Jobs()
  const store = (): AttachmentStore | null => ledger.open?.attachments ?? null
  return {
    'templates.choose': async ({ job }, { contents }) => {
      const attachments = store()
      if (!ledger.open || !attachments) return LOCKED
      if (!mayWrite(ledger.open.role, 'template', 'file')) return NOT_ALLOWED
      const path = await ask(contents)
      if (path === null) return { ok: true, value: null }
      const data = await readFile(path).catch(() => null)
      if (!data) return GONE
      if (data.length > LIMITS.bytes) return TOO_LARGE
      const looked = await jobs.run(job, contents, (signal) => tried(basename(path), data, signal))
      if (looked === null) return { ok: true, value: null }
      return looked.ok ? attachments.take(path, () => undefined) : looked
    },
    'templates.look': async ({ hash }) => {
      const attachments = store()
      if (!attachments) return LOCKED
      const content = await contentOf(attachments, hash)
      if (!content.ok) return content
      const { lookAt } = await import('../../exchange/template')
      return answered(() => lookAt(content.value))
    },
    'templates.fill': async ({ hash, suggestedName, values }, caller) => {
      const attachments = store()
      if (!attachments) return LOCKED
      const content = await contentOf(attachments, hash)
      if (!content.ok) return content
      const { fillTemplate } = await import('../../exchange/template')
      const filled = await answered(() => fillTemplate(content.value, values))
      return filled.ok
        ? save(askPlace, caller, suggestedName, 'xlsx', () => Promise.resolve(filled.value))
        : filled
    }
  }
}

function refuse(code: IpcFailure['code'], message: string): { ok: false; error: IpcFailure } {
  return { ok: false, error: { code, message } }
}

/** A chosen file is opened where it can do no harm first, then as the workbook it is meant to be. */
async function tried(name: string, data: Uint8Array, signal: AbortSignal): Promise<Result<null, IpcFailure>> {
  // PK: an xlsx is a zip; what else the reader knows (csv, old documents) is no form to fill.
  if (data[0] !== 0x50 || data[1] !== 0x4b) return NOT_XLSX
  const { readInWorker } = await import('../../exchange/read')
  const read = await readInWorker({ name, data }, signal)
  if (!read.ok) return read
  const { lookAt } = await import('../../exchange/template')
  const looked = await answered(() => lookAt(data))
  return looked.ok ? { ok: true, value: null } : looked
}

async function contentOf(
  attachments: AttachmentStore,
  hash: string
): Promise<Result<Uint8Array, IpcFailure>> {
  const pieces: Uint8Array[] = []
  for (let from = 0; ; from += PIECE) {
    const piece = await attachments.read(hash, from, PIECE)
    if (!piece.ok) return piece
    pieces.push(piece.value.data)
    if (from + piece.value.data.length >= piece.value.bytes) return { ok: true, value: Buffer.concat(pieces) }
  }
}

/** What the workbook says against it becomes an answer; anything else is our own mistake and goes on. */
async function answered<T>(work: () => T): Promise<Result<T, IpcFailure>> {
  const { Refusal } = await import('../../exchange/template')
  try {
    return { ok: true, value: work() }
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.message)
    throw error
  }
}
