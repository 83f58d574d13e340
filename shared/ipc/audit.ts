import { z } from 'zod'
import { line } from '../domain/fields'

export const auditRequests = {
  /**
   * The office's signature over what was done, for an inspection. Main adds to the lines where its own journal stands
   * and what its chain hash is there: the page cannot say so.
   */
  'audit.sign': z.object({
    /** What was asked for, a line each: 「范围」, 「条数」. No line ends: nobody adds a line that main would have written. */
    lines: z.array(line(200)).min(1).max(20),
    /** SHA-256 of the rows (shared/domain/audit), hex. */
    content: z.string().regex(/^[0-9a-f]{64}$/)
  })
} as const

export interface SignedStatement {
  /** The very text that was signed: UTF-8, lines ended by \n. */
  statement: string
  /** Ed25519 (RFC 8032), 128 hex digits. */
  signature: string
  /** 64 hex digits. */
  publicKey: string
}

export interface AuditAnswers {
  'audit.sign': SignedStatement
}
