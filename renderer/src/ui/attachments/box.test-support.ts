import { vi, type Mock } from 'vitest'
import type { Attachment, StoredFile } from '@shared/domain/attachments'
import { ok } from '@shared/result'
import type { AttachmentFiles } from './files'

export const stored = (letter: string, over: Partial<StoredFile> = {}): StoredFile => ({
  name: `${letter}.jpg`,
  bytes: 10,
  hash: letter.repeat(64),
  mime: 'image/jpeg',
  notice: '',
  ...over
})

export const attached = (letter: string, over: Partial<Attachment> = {}): Attachment => {
  const { name, bytes, hash, mime } = stored(letter)
  const added = {
    id: `id-${letter}`,
    name,
    bytes,
    hash,
    mime,
    category: 'evidence',
    addedOn: '2026-11-23'
  } as const
  return { ...added, note: '', removed: null, ...over }
}

/** A file whose content main would know by this letter. */
export const dragged = (letter: string): File => new File([letter.repeat(10)], `${letter}.jpg`)

type Fake = { [K in keyof AttachmentFiles]: Mock<AttachmentFiles[K]> }

/** Contents without a main: every file is kept at once, unless a test says otherwise. */
export function fakeFiles(): Fake {
  let counter = 0
  return {
    add: vi.fn<AttachmentFiles['add']>((file) => Promise.resolve(ok(stored(file.name[0] ?? '')))),
    pick: vi.fn<AttachmentFiles['pick']>(() => Promise.resolve(ok([]))),
    cancel: vi.fn<AttachmentFiles['cancel']>(() => Promise.resolve()),
    read: vi.fn<AttachmentFiles['read']>(() => Promise.resolve(ok(new Uint8Array()))),
    saveAs: vi.fn<AttachmentFiles['saveAs']>(() => Promise.resolve(ok(null))),
    verify: vi.fn<AttachmentFiles['verify']>((hashes) =>
      Promise.resolve(ok(new Map(hashes.map((hash) => [hash, 'ok' as const]))))
    ),
    context: vi.fn<AttachmentFiles['context']>(() => ({
      today: '2026-11-23',
      nowMillis: 1_795_400_000_000,
      person: 'clerk',
      random: (bytes) => bytes.fill(++counter)
    }))
  }
}
