import type { IpcFailure } from '@shared/ipc/contract'
import { admit } from '../../journal'
import type { Ledger } from '../ledger'
import type { HandlersOf } from '../types'

/** The vault was locked while the call was on its way. */
const locked: { ok: false; error: IpcFailure } = {
  ok: false,
  error: { code: 'LOCKED', message: '软件已锁定，没有执行。请先输入密码，已保存的内容不受影响。' }
}

export const journalHandlers = (ledger: Ledger): HandlersOf<'journal'> => ({
  'journal.append': async ({ reason, changes }) => {
    if (!ledger.open) return locked
    const { journal, person, role } = ledger.open
    const admitted = admit(role, changes)
    return admitted.ok ? journal.append({ person, reason, changes, nowMillis: Date.now() }) : admitted
  },
  'journal.read': ({ from, maxBytes }) => ledger.open?.journal.read(from, maxBytes) ?? locked,
  'journal.head': () => {
    if (!ledger.open) return locked
    const { journal } = ledger.open
    return { ok: true, value: { ...journal.head(), notices: [...journal.notices] } }
  },
  'journal.heal': ({ frames }) => ledger.open?.journal.heal(frames) ?? locked
})
