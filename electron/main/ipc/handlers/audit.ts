import { statementText } from '@shared/domain/audit/statement'
import { LOCKED, type Ledger } from '../ledger'
import type { HandlersOf } from '../types'

export const auditHandlers = (ledger: Ledger): HandlersOf<'audit'> => ({
  'audit.sign': async ({ lines, content }) => {
    // Its own entry comes first, so that the signed hash covers it.
    const noted = await ledger.record('auditSigned', ledger.open?.person ?? '', lines[0] ?? '')
    if (!noted.ok) return noted
    const { open } = ledger
    if (!open) return LOCKED
    const statement = statementText(lines, content, open.journal.head())
    const signed = ledger.vault.accounts.sign(new TextEncoder().encode(statement))
    return signed.ok ? { ok: true, value: { statement, ...signed.value } } : signed
  }
})
