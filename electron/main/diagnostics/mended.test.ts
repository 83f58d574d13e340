// The report of an office whose journal was mended: the notice names the backups by their folders, the report may not.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepLogIn, recentLines } from '../app/log'
import { searchOf } from '../backup/spares'
import { keeperOf, openLedger } from '../backup/testkit'
import { HEADER_LENGTH } from '../journal/header'
import { journalFolder } from '../journal/segments'
import { must } from '../journal/testkit'
import { gather } from './gather'
import { reportText, stepsOf } from './steps'

it('of a mended journal it says so by numbers, and names no folder, in the log as little', async () => {
  const office = await openLedger()
  try {
    const { ledger, dir } = office
    const keeper = keeperOf(office)
    ledger.beforeLock(() => keeper.leave())
    ledger.mendFrom(searchOf(keeper), () => undefined)
    keepLogIn(join(dir, 'log'))
    const stick = join(office.root, '次仁多吉的文档')
    await mkdir(stick)
    await office.save(1, 12)
    must(await keeper.addPlace(stick))
    must(await keeper.run(null))
    const path = join(journalFolder(dir, ledger.session()?.device ?? ''), '000001.wxj')
    await ledger.lock()
    const bytes = await readFile(path)
    bytes[HEADER_LENGTH + 40]! ^= 1
    await writeFile(path, bytes)
    const account = { loginName: 'ceshi', password: '温馨调解-测试口令' }
    must(await ledger.enter(() => ledger.vault.unlock(account)))
    // What the person is told; this is where the folder stands.
    expect(ledger.open?.journal.notices.join()).toContain('次仁多吉的文档')
    // And a backup that fails is in the log, by its kind.
    await rm(stick, { recursive: true })
    must(await keeper.run(null))

    const sources = { version: '0.1.0', root: dir, chosen: true, screens: () => [], log: recentLines }
    const report = reportText(stepsOf(await gather({ ...sources, journal: () => ledger.open!.journal })))
    const log = await readFile(join(dir, 'log', 'wenxin.log'), 'utf8')
    expect(log).toContain('backup: FILE_GONE')
    for (const text of [report, log]) {
      for (const part of [office.root, '次仁多吉', 'ceshi']) expect(text).not.toContain(part)
    }
    // One segment: the damaged one that lies aside is not of the journal.
    expect(report).toMatch(/1 段，共 \d+ KB，另存的残缺末尾 0 个，修补时另存的损坏文件 1 个\r\n/)
    expect(report).toContain('打开时有 1 条提示')
  } finally {
    await office.end()
  }
})
