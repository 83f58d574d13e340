import { join } from 'node:path'
import { z } from 'zod'
import { backupProof, backupRun, backupSchedule, backupTrouble, defaultSchedule } from '@shared/domain/backup'
import { errno, type Files } from '../journal/files'
import { readSmallFile, writeSmallFile } from '../vault/atomicFile'

const address = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), path: z.string().min(1).max(4_000) }),
  z.strictObject({
    kind: z.literal('volume'),
    label: z.string().min(1).max(200),
    inside: z.string().max(4_000)
  })
])

const storedPlace = z.strictObject({
  id: z.uuid(),
  address,
  last: backupRun.nullable(),
  trouble: backupTrouble.nullable(),
  proof: backupProof.nullable(),
  proofTrouble: backupTrouble.nullable(),
  /** The backup that is asked about, with the bytes of the one before. */
  asked: z
    .strictObject({
      id: z.string().max(60),
      at: z.number().int(),
      bytes: z.number().int(),
      before: z.number().int()
    })
    .nullable(),
  /** Small backups that somebody said to be right. */
  accepted: z.array(z.string().max(60)).max(1_000)
})
export type StoredPlace = z.infer<typeof storedPlace>

const config = z.strictObject({
  format: z.literal(1),
  /** `age1…`: the public half of the recovery identity, for backups while the ledger is locked. */
  recipient: z.string().max(100).nullable(),
  schedule: backupSchedule,
  places: z.array(storedPlace).max(20)
})
export type Config = z.infer<typeof config>

const NOTHING: Config = { format: 1, recipient: null, schedule: defaultSchedule, places: [] }

/**
 * `backup.json` in the profile folder: settings and last results of this PC. It belongs to the PC, not to the office
 * (letters and paths differ), and is read while the ledger is locked; no personal data is in it. A file that is
 * damaged is put aside and told; nothing but the settings hangs on it.
 */
export class ConfigFile {
  private readonly path: string
  private loaded: Config | null = null
  /** Plain Chinese, when the file had to be begun anew; '' when not. */
  notice = ''

  constructor(
    private readonly files: Files,
    profileDir: string
  ) {
    this.path = join(profileDir, 'backup.json')
  }

  async read(): Promise<Config> {
    if (this.loaded) return this.loaded
    const bytes = await readSmallFile(this.files, this.path).catch(notOurs)
    const value = bytes ? parse(bytes) : NOTHING
    if (!value) {
      await this.files.rename(this.path, `${this.path}.damaged`)
      this.notice = '备份设置文件损坏，已另存为 backup.json.damaged，请重新添加存放位置。原有的备份不受影响。'
    }
    return (this.loaded = value ?? NOTHING)
  }

  async change(how: (now: Config) => Config): Promise<Config> {
    const next = how(await this.read())
    await writeSmallFile(this.files, this.path, `${JSON.stringify(next, null, 2)}\n`)
    return (this.loaded = next)
  }

  changePlace(id: string, more: Partial<StoredPlace>): Promise<Config> {
    return this.change((now) => ({
      ...now,
      places: now.places.map((place) => (place.id === id ? { ...place, ...more } : place))
    }))
  }

  /** Another ledger took the place of the one it spoke of. */
  forget(): void {
    this.loaded = null
  }
}

/** A folder, or gigabytes, in the place of the settings: damaged like any other; what the disk itself says passes through. */
function notOurs(error: unknown): Uint8Array {
  if (['EFBIG', 'EISDIR'].includes(errno(error))) return new Uint8Array()
  throw error
}

function parse(bytes: Uint8Array): Config | null {
  try {
    return config.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}
