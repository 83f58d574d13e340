import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepLogIn, log, recentLines } from '../app/log'
import { addition, journalIn, must, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import { gather, type Sources } from './gather'
import { reportText, stepsOf } from './steps'

const CHEAP = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const
/** Fictional; each must be nowhere in the report. */
const PERSONAL = ['次仁多吉', '13800000001', '540599199001010012', '扎塘镇扎塘村', 'cirenduoji', '欠条.jpg']

let dir: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
})
afterEach(() => remove())

const sources = (more: Partial<Sources> = {}): Sources => ({
  version: '0.1.0',
  root: dir,
  chosen: true,
  screens: () => [{ width: 1366, height: 768 }],
  journal: () => null,
  log: () => [],
  ...more
})
const report = async (more: Partial<Sources> = {}): Promise<string> =>
  reportText(stepsOf(await gather(sources(more))))

describe('the diagnostics report', () => {
  it('numbers its steps, each with what was found', async () => {
    const vault = openVault(dir, { now: () => 1_700_000_000_000 }, { kdf: CHEAP })
    must(await vault.recovery.create({ loginName: 'cirenduoji', password: '温馨调解-测试口令' }))
    const journal = must(await journalIn(dir))
    must(await journal.append(addition(1)))
    mkdirSync(join(dir, 'attachments', 'ab'), { recursive: true })
    writeFileSync(join(dir, 'attachments', 'ab', 'ab01'), Buffer.alloc(2_048))
    writeFileSync(join(dir, 'attachments', 'x.part'), '')

    const text = await report({ journal: () => journal })
    expect(text).toContain('1. 软件版本\r\n   温馨调解台账 0.1.0')
    expect(text).toContain('屏幕：1366×768')
    expect(text).toContain('5. 密钥库\r\n   完好，恢复码还没有核对\r\n   账号 1 个，argon2id')
    expect(text).toMatch(
      /6\. 台账流水\r\n {3}1 段，共 1 KB，另存的残缺末尾 0 个，修补时另存的损坏文件 0 个\r\n {3}已打开，到第 1 条，校验值 [0-9a-f]{16}/
    )
    expect(text).toContain('8. 附件\r\n   1 个，共 2 KB，没有传完的 1 个')
    await journal.close()
  })

  it('says of a profile without anything, and of one that cannot be read, what it is', async () => {
    expect(await report()).toContain('5. 密钥库\r\n   还没有建立')
    writeFileSync(join(dir, 'vault.json'), '{"format":1,"office":"次仁多吉"}')
    expect(await report()).toContain('5. 密钥库\r\n   读不懂，文件未作改动')
    const gone = await report({ root: join(dir, 'no', 'such') })
    expect(gone).toContain('没有打开')
  })

  it('holds nothing of people: not what was saved, nor a login name, a file name or the path', async () => {
    const vault = openVault(dir, { now: () => 1_700_000_000_000 }, { kdf: CHEAP })
    must(await vault.recovery.create({ loginName: 'cirenduoji', password: '温馨调解-测试口令' }))
    const journal = must(await journalIn(dir))
    must(
      await journal.append({ ...addition(1, PERSONAL.join('，')), person: '次仁多吉', reason: '次仁多吉' })
    )
    mkdirSync(join(dir, 'attachments'))
    writeFileSync(join(dir, 'attachments', '欠条.jpg'), '')
    log('vault.unlock: WRONG_PASSWORD')

    const text = await report({ journal: () => journal, log: recentLines })
    expect([...PERSONAL, dir].filter((personal) => text.includes(personal))).toEqual([])
    expect(text).toContain('vault.unlock: WRONG_PASSWORD')
    await journal.close()
  })
})

describe('the log', () => {
  it('is kept over restarts in two files that do not grow', () => {
    const folder = join(dir, 'log')
    keepLogIn(folder)
    const line = 'journal.append: DISK_FULL '.padEnd(1_000, '.')
    for (let n = 0; n < 700; n++) log(`${n} ${line}`)
    const [last, before] = ['wenxin.log', 'wenxin.1.log'].map((name) => join(folder, name))
    expect(readFileSync(last ?? '', 'utf8')).toContain(' 699 journal.append')
    for (const file of [last, before]) expect(statSync(file ?? '').size).toBeLessThan(300 * 1024)
    expect(recentLines()).toHaveLength(200)
  })
})
