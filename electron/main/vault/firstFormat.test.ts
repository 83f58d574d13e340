import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { must, temporaryFolder } from '../journal/testkit'
import { openVault } from './vault'
import { accountTag, wrap } from './wrap'

const KDF = { name: 'argon2id', memoryKiB: 64, iterations: 1, parallelism: 1 } as const
const OFFICE = '01890000-0000-7000-8000-000000000001'
const DEVICE = '01890000-0000-7000-8000-000000000002'
const FIRST = { loginName: '格桑', password: '从前的密码' }
const CODE = 'not typed in this test'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  await writeFile(join(dir, 'vault.json'), JSON.stringify(await firstFormat()))
})
afterEach(() => remove())
const vaultAt = () => openVault(dir, { now: Date.now }, { kdf: KDF })
const dataKey = Buffer.alloc(32, 7).toString('base64')

/** As the first released format wrote it: the password opens the data key itself. */
async function firstFormat() {
  const tag = accountTag(OFFICE, FIRST.loginName)
  const plain = new TextEncoder().encode(JSON.stringify({ dataKey, person: 'p1', role: 'administrator' }))
  const place = { version: 1, office: OFFICE, tag } as const
  return {
    ...{ format: 1, office: OFFICE, device: DEVICE, deviceLetter: 'A' },
    accounts: [{ tag, ...(await wrap({ ...place, use: 'account' }, FIRST.password, KDF, plain)) }],
    recovery: { tag, ...(await wrap({ ...place, use: 'recovery' }, CODE, KDF, plain)), confirmed: true }
  }
}
const format = async (): Promise<number> =>
  JSON.parse(await readFile(join(dir, 'vault.json'), 'utf8')).format as number

it('a vault of the first format opens with its password and is in the present one from then on, with the same keys', async () => {
  const vault = vaultAt()
  const session = must(await vault.unlock(FIRST))
  expect(session).toMatchObject({ person: 'p1', role: 'administrator', office: OFFICE, mustChange: false })
  expect(await format()).toBe(2)
  const again = vaultAt()
  expect(must(await again.unlock(FIRST))).toEqual(session)
  expect(again.keys()).toEqual(vault.keys())
  expect(must(again.accounts.list()).people).toEqual([
    { person: 'p1', role: 'administrator', loginName: FIRST.loginName, mustChange: false }
  ])
})

it('a wrong password leaves it as it is', async () => {
  expect((await vaultAt().unlock({ ...FIRST, password: '不是它' })).ok).toBe(false)
  expect(await format()).toBe(1)
})

it('keys are changed only once a code of the present format has taken the place of the old', async () => {
  const vault = vaultAt()
  must(await vault.unlock(FIRST))
  const rotate = () =>
    vault.accounts.rotate(async (change) => {
      const done = await change(5)
      return done.ok ? { ok: true, value: null } : done
    })
  const refused = await rotate()
  expect(refused.ok ? '' : refused.error.message).toContain('请先在“恢复码”里生成新的恢复码')
  must(await vault.recovery.renew())
  must(await rotate())
  expect(must(vault.accounts.list()).keys).toEqual([1, 5])
})
