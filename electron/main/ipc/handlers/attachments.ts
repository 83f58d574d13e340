import { basename } from 'node:path'
import { cleanName } from '@shared/domain/attachments'
import { mayWrite } from '@shared/domain/permissions'
import type { AttachmentState, Events, IpcFailure, PickedFile } from '@shared/ipc/contract'
import type { AttachmentStore } from '../../attachments'
import type { AskPerson } from '../../attachments/dialogs'
import { askWhileOpen } from '../../documents/askWhileOpen'
import { LOCKED, type Ledger } from '../ledger'
import type { HandlersOf } from '../types'

type Refusal = { ok: false; error: IpcFailure }
type Opened = { ok: true; store: AttachmentStore } | Refusal

const READ_ONLY_ROLE: Refusal = {
  ok: false,
  error: { code: 'NOT_ALLOWED', message: '当前身份只能查看附件，不能加入。需要加入时请由登记员办理。' }
}

/** How many bytes of one file pass between two words about its progress. */
const STEP = 1024 * 1024

/** Whoever is signed in may look; taking in is for those who may write the list of a dispute. */
export function attachmentHandlers(ledger: Ledger, ask: AskPerson): HandlersOf<'attachments'> {
  const reading = (): Opened => {
    const store = ledger.open?.attachments
    return store ? { ok: true, store } : LOCKED
  }
  const adding = (): Opened =>
    ledger.open && !mayWrite(ledger.open.role, 'dispute', 'attachments') ? READ_ONLY_ROLE : reading()

  return {
    'attachments.begin': ({ name, bytes }) => {
      const opened = adding()
      return opened.ok ? opened.store.begin(name, bytes) : opened
    },
    'attachments.chunk': ({ upload, index, data }) => {
      const opened = adding()
      return opened.ok ? opened.store.chunk(upload, index, data) : opened
    },
    'attachments.finish': ({ upload }) => {
      const opened = adding()
      return opened.ok ? opened.store.finish(upload) : opened
    },
    'attachments.cancel': ({ upload }) => {
      const opened = reading()
      return opened.ok ? opened.store.cancel(upload) : opened
    },
    'attachments.pick': async (_, { contents }) => {
      const opened = adding()
      if (!opened.ok) return opened
      const picked: PickedFile[] = []
      for (const path of await ask.files(contents)) {
        let told = -STEP
        const taken = await opened.store.take(path, (progress) => {
          if (progress.done - told < STEP || contents.isDestroyed()) return
          told = progress.done
          contents.send('attachments.progress', progress satisfies Events['attachments.progress'])
        })
        picked.push({ name: cleanName(basename(path)), ...taken })
      }
      return { ok: true, value: picked }
    },
    'attachments.read': ({ hash, from, maxBytes }) => {
      const opened = reading()
      return opened.ok ? opened.store.read(hash, from, maxBytes) : opened
    },
    'attachments.saveAs': async ({ hash, suggestedName }, caller) => {
      if (!ledger.open) return LOCKED
      const asked = await askWhileOpen(caller, (contents) => ask.place(contents, cleanName(suggestedName)))
      if (!asked.ok) return asked
      const path = asked.value
      if (path === null) return { ok: true, value: { path } }
      const opened = reading()
      const saved = opened.ok ? await opened.store.saveAs(hash, path) : opened
      return saved.ok ? { ok: true, value: { path } } : saved
    },
    'attachments.verify': async ({ hashes, quick }) => {
      const found: { hash: string; state: AttachmentState }[] = []
      for (const hash of new Set(hashes)) {
        const opened = reading()
        const state = opened.ok ? await opened.store.state(hash, quick ?? false) : opened
        if (!state.ok) return state
        found.push({ hash, state: state.value })
      }
      return { ok: true, value: found }
    }
  }
}
