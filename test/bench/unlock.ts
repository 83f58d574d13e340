import { argon2id } from 'hash-wasm'
import { randomBytes } from 'node:crypto'
import { openVault } from '../../electron/main/vault'
import { must, temporaryFolder } from '../../electron/main/journal/testkit'
import { inTurn, type Measured } from './measure'

/** RFC 9106 §4, the second recommended option: 3 passes over 64 MiB in 4 lanes. */
const RFC_9106 = { iterations: 3, memorySize: 65_536, parallelism: 4, hashLength: 32 }
const ACCOUNT = { loginName: 'ceshi', password: '温馨调解-测试口令' }

/** Unlocking with the right password, against the key derivation that RFC 9106 recommends, by the same library. */
export async function unlock(): Promise<Measured> {
  const { dir, remove } = await temporaryFolder()
  const vault = openVault(dir)
  must(await vault.recovery.create(ACCOUNT))
  const times = await inTurn(
    5,
    async () => {
      vault.lock()
      must(await vault.unlock(ACCOUNT))
    },
    () => argon2id({ ...RFC_9106, password: ACCOUNT.password, salt: randomBytes(16), outputType: 'binary' })
  )
  vault.lock()
  await remove()
  return {
    what: '用密码解锁',
    against: 'RFC 9106 第 4 节推荐参数的 Argon2id（64 MiB、3 遍、4 道）',
    ...times
  }
}
