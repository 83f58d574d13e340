import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import type { Files } from '../journal/files'
import { readSmallFile, writeSmallFile } from './atomicFile'
import { vaultWriteFailure } from './failures'
import type { DataKey } from './ring'

/**
 * What a key file opens: the sub-keys of journal and working copy. The data key itself is not in it, so whoever
 * finds a key file reads no attachment, makes no account and no recovery code, and no backup of the whole opens.
 */
export interface ReadingKeys {
  /** The oldest first. */
  journal: DataKey[]
  storeKey: Uint8Array
}

const bytes = (length: number) => z.string().refine((text) => Buffer.from(text, 'base64').length === length)

/** What stands in the file itself: 32 random bytes, and which wrapping they open. */
const keyFile = z.strictObject({
  format: z.literal('wenxin-key-file/1'),
  note: z.string().max(400),
  office: z.uuid(),
  id: z.uuid(),
  key: bytes(32)
})
type KeyFile = z.infer<typeof keyFile>

const wrapping = z.strictObject({ id: z.uuid(), nonce: bytes(24), wrapped: z.base64().max(80_000) })
const wrappings = z.strictObject({
  format: z.literal(1),
  /** Where the last one was saved: looked for there when the command line names none. */
  lastPlace: z.string().max(4_000),
  list: z.array(wrapping).max(1_000)
})
type Wrappings = z.infer<typeof wrappings>

const NOTE =
  '温馨调解台账的密钥文件。拿到它和资料文件夹的人，可以读出台账、导出报表。请像钥匙一样保管；不用时在软件的设置里作废。'
const NONE: Wrappings = { format: 1, lastPlace: '', list: [] }
const NOT_ONE = fail('WRONG_CODE', '这不是温馨调解台账的密钥文件，或文件已损坏。')
const REVOKED = fail('WRONG_CODE', '这个密钥文件已经作废，或不是为这台电脑制作的。请管理员在设置里重新制作。')
const DAMAGED = fail(
  'UNEXPECTED',
  '资料文件夹里的 keyfiles.json 已损坏，密钥文件暂不能用；文件未作任何改动，台账不受影响。请管理员移开它，再重新制作密钥文件。'
)

const associated = (office: string, id: string): Uint8Array =>
  new TextEncoder().encode(`wenxin/keyfile/1\n${office}\n${id}`)

/**
 * The wrappings of a profile, in `keyfiles.json`. File and wrapping open nothing without each other; taking the
 * wrapping away makes every copy of the file useless on this profile.
 */
export class KeyFiles {
  private readonly path: string

  constructor(
    private readonly files: Files,
    profileDir: string
  ) {
    this.path = join(profileDir, 'keyfiles.json')
  }

  /** @returns the text of a new key file @param place where it will be saved */
  async make(
    office: string,
    id: string,
    place: string,
    keys: ReadingKeys
  ): Promise<Result<string, IpcFailure>> {
    const present = await this.load()
    if (!present.ok) return present
    const key = randomBytes(32)
    const nonce = randomBytes(24)
    const plain = pack(keys)
    const sealed = xchacha20poly1305(key, nonce, associated(office, id)).encrypt(plain)
    plain.fill(0)
    const list = [
      ...present.value.list.filter((each) => each.id !== id),
      { id, nonce: nonce.toString('base64'), wrapped: Buffer.from(sealed).toString('base64') }
    ]
    const saved = await this.save({ format: 1, lastPlace: place, list })
    if (!saved.ok) return saved
    const file: KeyFile = { format: 'wenxin-key-file/1', note: NOTE, office, id, key: key.toString('base64') }
    return ok(`${JSON.stringify(file, null, 2)}\n`)
  }

  /** Nothing happens when there is none of this id. */
  async drop(id: string): Promise<Result<null, IpcFailure>> {
    const present = await this.load()
    if (!present.ok) return present
    const list = present.value.list.filter((each) => each.id !== id)
    return list.length === present.value.list.length ? ok(null) : this.save({ ...present.value, list })
  }

  /** None of this profile opens anything any more: the keys were changed. */
  async dropAll(): Promise<Result<null, IpcFailure>> {
    const present = await this.load()
    if (!present.ok) return present
    return present.value.list.length === 0 ? ok(null) : this.save({ ...present.value, list: [] })
  }

  /** Ids of those that open this profile. */
  async ids(): Promise<Result<string[], IpcFailure>> {
    const present = await this.load()
    return present.ok ? ok(present.value.list.map(({ id }) => id)) : present
  }

  /** '' when none was made here. */
  async lastPlace(): Promise<string> {
    const present = await this.load()
    return present.ok ? present.value.lastPlace : ''
  }

  /** WRONG_CODE when the text is no key file, of another ledger, or revoked. */
  async open(office: string, text: string): Promise<Result<{ id: string; keys: ReadingKeys }, IpcFailure>> {
    const file = parse(keyFile, text)
    if (!file) return NOT_ONE
    if (file.office !== office) return fail('WRONG_CODE', '这个密钥文件属于另一个台账。')
    const present = await this.load()
    if (!present.ok) return present
    const found = present.value.list.find(({ id }) => id === file.id)
    if (!found) return REVOKED
    const key = Buffer.from(file.key, 'base64')
    try {
      const cipher = xchacha20poly1305(key, Buffer.from(found.nonce, 'base64'), associated(office, file.id))
      const plain = cipher.decrypt(Buffer.from(found.wrapped, 'base64'))
      const keys = unpack(plain)
      plain.fill(0)
      return ok({ id: file.id, keys })
    } catch {
      // The cipher has one reason to throw here: the tag does not fit.
      return NOT_ONE
    } finally {
      key.fill(0)
    }
  }

  private async load(): Promise<Result<Wrappings, IpcFailure>> {
    const found = await readSmallFile(this.files, this.path)
    if (!found) return ok(NONE)
    const parsed = parse(wrappings, new TextDecoder().decode(found))
    return parsed ? ok(parsed) : DAMAGED
  }

  private async save(next: Wrappings): Promise<Result<null, IpcFailure>> {
    try {
      await writeSmallFile(this.files, this.path, `${JSON.stringify(next, null, 2)}\n`)
      return ok(null)
    } catch (error) {
      return vaultWriteFailure(error)
    }
  }
}

/** Journal key, store key, then position and key of every later journal key; the first one counts from 1. */
function pack({ journal, storeKey }: ReadingKeys): Uint8Array {
  const later = journal.slice(1).flatMap(({ from, key }) => {
    const position = Buffer.alloc(8)
    position.writeBigUInt64LE(BigInt(from))
    return [position, key]
  })
  return Buffer.concat([journal[0]?.key ?? new Uint8Array(0), storeKey, ...later])
}

function unpack(plain: Uint8Array): ReadingKeys {
  const journal: DataKey[] = [{ from: 1, key: plain.slice(0, 32) }]
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength)
  for (let at = 64; at + 40 <= plain.length; at += 40) {
    journal.push({ from: Number(view.getBigUint64(at, true)), key: plain.slice(at + 8, at + 40) })
  }
  return { journal, storeKey: plain.slice(32, 64) }
}

/** Null for anything that is not exactly this. */
function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
