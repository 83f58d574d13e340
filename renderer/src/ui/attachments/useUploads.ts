import { computed, onScopeDispose, ref } from 'vue'
import {
  addAttachment,
  decideRoom,
  sizeText,
  type Attachment,
  type AttachmentCategory,
  type StoredFile
} from '@shared/domain/attachments'
import type { AttachmentFiles } from './files'

/** One file on its way in, or what became of it. */
export interface UploadRow {
  key: number
  name: string
  /** 0 while not known. */
  bytes: number
  done: number
  state: 'waiting' | 'reading' | 'kept' | 'failed'
  /** Why it failed, or what should be known of a file that was kept. */
  message: string
}

export interface UploadOptions {
  files: () => AttachmentFiles
  list: () => readonly Attachment[]
  category: () => AttachmentCategory
  /** Once for all files of one act: one drop is one save. */
  onAdded: (list: Attachment[]) => void
  /** Whether the content of this hash was damaged or missing until it came again just now. */
  mended: (hash: string) => boolean
}

/** Files come in one after the other; what was kept is handed over when the last one is through. */
export function useUploads({ files, list, category, onAdded, mended }: UploadOptions) {
  const rows = ref<UploadRow[]>([])
  const choosing = ref(false)
  const stops = new Map<number, () => void>()
  const waiting: { row: UploadRow; file: File }[] = []
  let added: Attachment[] = []
  let working = false
  let counter = 0
  const busy = computed(() => rows.value.some(({ state }) => state === 'waiting' || state === 'reading'))

  function newRow(name: string, bytes: number): UploadRow {
    rows.value.push({ key: ++counter, name, bytes, done: 0, state: 'waiting', message: '' })
    return rows.value.at(-1) as UploadRow
  }
  function fail(row: UploadRow, message: string): void {
    Object.assign(row, { state: 'failed', message })
  }

  /** The list as it will be, with what came in during this act. */
  const soFar = (): Attachment[] => [...list(), ...added]

  function keep(row: UploadRow, stored: StoredFile): void {
    const answer = addAttachment(soFar(), stored, category(), files().context())
    if (!answer.ok) {
      if (answer.error.code !== 'ALREADY_THERE' || !mended(stored.hash))
        return fail(row, answer.error.message)
      const message = '名单里已有这个附件，原来损坏或缺失的文件已用这一份补好。'
      return void Object.assign(row, { state: 'kept', message })
    }
    added = answer.value.slice(list().length)
    Object.assign(row, { name: stored.name, state: 'kept', done: row.bytes, message: stored.notice })
  }

  function settle(): void {
    if (added.length > 0) {
      const next = soFar()
      added = []
      onAdded(next)
    }
    rows.value = rows.value.filter(({ state, message }) => state !== 'kept' || message !== '')
  }

  async function work(): Promise<void> {
    if (working) return
    working = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { row, file } = next
      const room = decideRoom(soFar(), file.size)
      if (!room.ok) {
        fail(row, room.error.message)
        continue
      }
      const stop = new AbortController()
      stops.set(row.key, () => stop.abort())
      row.state = 'reading'
      const answer = await files().add(file, { onProgress: (done) => (row.done = done), signal: stop.signal })
      stops.delete(row.key)
      if (answer.ok) keep(row, answer.value)
      else if (answer.error.code === 'CANCELLED') drop(row.key)
      else fail(row, answer.error.message)
    }
    working = false
    settle()
  }

  /** Takes files that were dragged in or pasted. */
  function take(given: readonly File[]): void {
    clear()
    for (const file of given) waiting.push({ row: newRow(file.name, file.size), file })
    void work()
  }

  /** Lets the person choose, and shows how far each chosen file is. */
  async function choose(): Promise<void> {
    if (choosing.value) return
    clear()
    choosing.value = true
    const byUpload = new Map<string, UploadRow>()
    const picked = await files().pick(({ upload, name, done, bytes }) => {
      const row = byUpload.get(upload) ?? newRow(name, bytes)
      if (!byUpload.has(upload)) {
        // The one before is through; its answer comes with all the others.
        for (const other of byUpload.values()) other.done = other.bytes
        stops.set(row.key, () => void files().cancel(upload))
      }
      byUpload.set(upload, row)
      Object.assign(row, { state: 'reading', done })
    })
    choosing.value = false
    for (const row of byUpload.values()) {
      stops.delete(row.key)
      drop(row.key)
    }
    if (!picked.ok) return fail(newRow('', 0), picked.error.message)
    for (const one of picked.value) {
      if (!one.ok && one.error.code === 'CANCELLED') continue
      const row = newRow(one.name, one.ok ? one.value.bytes : 0)
      if (one.ok) keep(row, one.value)
      else fail(row, one.error.message)
    }
    settle()
  }

  function cancel(key: number): void {
    const row = rows.value.find((one) => one.key === key)
    if (row?.state === 'waiting') drop(key)
    stops.get(key)?.()
  }

  function drop(key: number): void {
    rows.value = rows.value.filter((row) => row.key !== key)
    const index = waiting.findIndex(({ row }) => row.key === key)
    if (index >= 0) waiting.splice(index, 1)
  }

  /** Takes away what has been read: failures and remarks. */
  function clear(): void {
    rows.value = rows.value.filter(({ state }) => state === 'waiting' || state === 'reading')
  }

  /** A failure that is no file's own, such as a dropped folder. */
  const tell = (message: string): void => fail(newRow('', 0), message)

  // The page is left: what is through is handed over, the rest is taken back.
  onScopeDispose(() => {
    waiting.length = 0
    for (const stop of stops.values()) stop()
    settle()
  })

  return { rows, busy, choosing, take, choose, cancel, clear, tell }
}

/** 「正在读入 1.5 MB / 12.0 MB」 */
export function progressText({ state, done, bytes }: UploadRow): string {
  if (state === 'waiting') return `等待读入，${sizeText(bytes)}`
  return `正在读入 ${sizeText(done)} / ${sizeText(bytes)}`
}
