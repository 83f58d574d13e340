import { z } from 'zod'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'

/** KiB × passes that one try may cost: eight times what is asked of new passwords, some seconds on an old PC. */
const LARGEST_COST = 8 * 65_536 * 3

/**
 * Upper bounds keep a damaged file, or one that somebody put there (a backup on a stick), from asking for all memory or
 * all day: a try is not over before it has ended. RFC 9106 §3.1: at least 8 KiB a lane.
 */
const kdf = z
  .strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.number().int().min(8).max(262_144),
    iterations: z.number().int().min(1).max(16),
    parallelism: z.number().int().min(1).max(4)
  })
  .refine(
    ({ memoryKiB, iterations, parallelism }) =>
      memoryKiB >= 8 * parallelism && memoryKiB * iterations <= LARGEST_COST
  )
export type Kdf = z.infer<typeof kdf>

/** RFC 9106 §4, second recommended option (64 MiB, 3 passes), with one lane since it runs in one thread. */
export const DEFAULT_KDF: Kdf = { name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 }

const bytes = (length: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64')
    return decoded.length === length && decoded.toString('base64') === text
  })

/** Salted SHA-256 of the login name, 64 hex digits. */
const tag = z.string().regex(/^[0-9a-f]{64}$/)

/** Something that a password or the recovery code opens. */
const locked = z.strictObject({
  salt: bytes(16),
  kdf,
  nonce: bytes(24),
  wrapped: z.base64().min(24).max(2_000)
})
export type Locked = z.infer<typeof locked>

/** Format 1: the password opens the data key itself. */
const wrapping = locked.extend({ tag })
export type Wrapping = z.infer<typeof wrapping>

/** A pair of keys (X25519): the password opens the private one, and the box is sealed to the public one. */
const identity = locked.extend({
  publicKey: bytes(32),
  box: z.base64().min(24).max(200_000),
  /** Says that the pair is one of this ledger (secrets.ts); pairs that were made before there was such a mark have none. */
  mark: bytes(32).optional()
})
export type Identity = z.infer<typeof identity>

const account = identity.extend({ tag })
export type Account = z.infer<typeof account>

const place = { office: z.uuid(), device: z.uuid(), deviceLetter: z.string().regex(/^[A-Z]$/) }

const firstFormat = z.strictObject({
  format: z.literal(1),
  ...place,
  accounts: z.array(wrapping).min(1).max(1_000),
  /** `tag` names the administrator's account that the code may set a new password for. */
  recovery: wrapping.extend({ confirmed: z.boolean() })
})
export type FirstFormat = z.infer<typeof firstFormat>

/**
 * A passphrase for backups (passphrase.ts): an age file that it opens holds the private key, and the box is sealed to the
 * public one. `letsIn`: this ledger was restored by it, and it may set a password here until somebody has signed in.
 */
const passphrase = z.strictObject({
  publicKey: bytes(32),
  box: z.base64().min(24).max(200_000),
  mark: bytes(32),
  envelope: z.base64().min(24).max(2_000),
  letsIn: z.boolean()
})
export type Passphrase = z.infer<typeof passphrase>

const WITH_PASSPHRASE = 3
/** The highest format that is known here. */
const NEWEST = WITH_PASSPHRASE

const vaultFile = z.strictObject({
  /** 3 has a passphrase for backups, 2 has none: software that does not know of it leaves such a file alone. */
  format: z.union([z.literal(2), z.literal(WITH_PASSPHRASE)]),
  passphrase: passphrase.optional(),
  ...place,
  accounts: z.array(account).min(1).max(1_000),
  /** Who the accounts belong to (directory.ts), sealed with the newest data key. */
  people: z.base64().min(24).max(1_000_000),
  /** A code that format 1 made opens the data key itself, until a new one takes its place. */
  recovery: z.union([
    identity.extend({ confirmed: z.boolean() }),
    wrapping.extend({ confirmed: z.boolean() })
  ])
})
const sound = vaultFile.refine(
  ({ format, passphrase: set }) => (format === WITH_PASSPHRASE) === (set !== undefined)
)
export type VaultFile = z.infer<typeof vaultFile>

export const isFirstCode = (recovery: VaultFile['recovery']): recovery is Wrapping & { confirmed: boolean } =>
  'tag' in recovery

const DAMAGED =
  '密钥库文件 vault.json 已损坏，无法解锁；文件未作任何改动，台账数据仍在。请先把整个数据文件夹复制留存，再用留存的 vault.json 替换，或联系维护人员。'

const NEWER = fail(
  'NEWER_VERSION',
  '密钥库文件 vault.json 由更新版本的软件写入，这一版读不懂。文件未作任何改动，台账数据仍在。请安装更新版本的软件后再打开。'
)

/** Reads the text of vault.json. Never guesses: what is not exactly one of these formats is refused. */
export function parseVault(text: Uint8Array): Result<VaultFile | FirstFormat, IpcFailure> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    return fail('UNEXPECTED', DAMAGED)
  }
  if (z.object({ format: z.int().gt(NEWEST) }).safeParse(json).success) return NEWER
  const parsed = z.union([sound, firstFormat]).safeParse(json)
  return parsed.success ? ok(parsed.data) : fail('UNEXPECTED', DAMAGED)
}

export const vaultText = (file: VaultFile): string => `${JSON.stringify(file, null, 2)}\n`
