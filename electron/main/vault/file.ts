import { z } from 'zod'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'

/** Upper bounds keep a damaged file from asking for all memory or all day. */
const kdf = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.number().int().min(8).max(1_048_576),
  iterations: z.number().int().min(1).max(50),
  parallelism: z.number().int().min(1).max(16)
})
export type Kdf = z.infer<typeof kdf>

/** RFC 9106 §4, second recommended option (64 MiB, 3 passes), with one lane since it runs in one thread. */
export const DEFAULT_KDF: Kdf = { name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 }

const bytes = (length: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64')
    return decoded.length === length && decoded.toString('base64') === text
  })

const wrapping = z.strictObject({
  /** Salted SHA-256 of the login name, 64 hex digits. */
  tag: z.string().regex(/^[0-9a-f]{64}$/),
  salt: bytes(16),
  kdf,
  nonce: bytes(24),
  wrapped: z.base64().min(24).max(2_000)
})
export type Wrapping = z.infer<typeof wrapping>

const vaultFile = z.strictObject({
  format: z.literal(1),
  office: z.uuid(),
  device: z.uuid(),
  deviceLetter: z.string().regex(/^[A-Z]$/),
  accounts: z.array(wrapping).min(1).max(1_000),
  /** `tag` names the administrator's account that the code may set a new password for. */
  recovery: wrapping.extend({ confirmed: z.boolean() })
})
export type VaultFile = z.infer<typeof vaultFile>

const DAMAGED =
  '密钥库文件 vault.json 已损坏，无法解锁；文件未作任何改动，台账数据仍在。请先把整个数据文件夹复制留存，再用留存的 vault.json 替换，或联系维护人员。'

/** Reads the text of vault.json. Never guesses: what is not exactly this format is refused. */
export function parseVault(text: Uint8Array): Result<VaultFile, IpcFailure> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    return fail('UNEXPECTED', DAMAGED)
  }
  const format = z.object({ format: z.number() }).safeParse(json)
  if (format.success && format.data.format !== 1) {
    return fail(
      'UNEXPECTED',
      `密钥库的格式（${format.data.format}）不是这一版软件所用的，可能由更新版本建立。文件未作任何改动，请安装更新版本后打开。`
    )
  }
  const parsed = vaultFile.safeParse(json)
  return parsed.success ? ok(parsed.data) : fail('UNEXPECTED', DAMAGED)
}

export const vaultText = (file: VaultFile): string => `${JSON.stringify(file, null, 2)}\n`
