// The PC's time zone is changed between one start and the next, or was never Beijing's.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clockMillis } from '@shared/ledger'
import { inEachZone, inZone } from '../../../test/support/zones'
import type { BackupKeeper } from '../backup/keeper'
import { Restorer } from '../backup/restorer'
import { byCode, DAY, keeperOf, openLedger, START } from '../backup/testkit'
import { must } from '../journal/testkit'

const ACCOUNT = { loginName: 'ceshi', password: '温馨调解-测试口令' }
let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
let now: number
let keeper: BackupKeeper
beforeEach(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => now)
  now = START
  office = await openLedger()
  stick = join(office.root, 'stick')
  await mkdir(stick)
  keeper = keeperOf(office, { now: () => now })
  office.ledger.beforeLock(() => keeper.leave())
})
afterEach(() => office.end())

const unlock = () => office.ledger.enter(() => office.ledger.vault.unlock(ACCOUNT))
const entries = async () => must((await office.ledger.open?.journal.read(1, 8e6))!).entries

describe('in another time zone', () => {
  it('the ledger opens without a word, what is saved follows, and its backup comes back in a third', async () => {
    await inZone('Asia/Shanghai', async () => {
      await office.save(1, 3)
      must(await keeper.addPlace(stick))
      must(await keeper.run(null))
    })
    let count = 3
    await inEachZone(async () => {
      await office.ledger.lock()
      must(await unlock())
      expect(office.ledger.open?.journal.notices).toEqual([])
      now += 60_000
      await office.save(count + 1, count + 1)
      expect((await entries()).map(({ position }) => position)).toEqual(
        Array.from({ length: ++count }, (_, n) => n + 1)
      )
      must(await keeper.run(null))
    })
    const clocks = (await entries()).map(({ clock }) => clockMillis(clock))
    expect(clocks).toEqual([...clocks].sort((a, b) => a - b))
    await inZone('Pacific/Kiritimati', async () => {
      const restorer = new Restorer({
        ...{ profileDir: office.dir, ledger: office.ledger },
        ...{ onProgress: () => undefined, onSwitched: () => undefined }
      })
      const found = must(await restorer.find(stick))
      expect(found.map(({ position }) => position).slice(0, 3)).toEqual([count, count - 1, count - 2])
      must(await restorer.start(found[0]?.backup ?? '', byCode(office.code)))
      expect(await restorer.state()).toMatchObject({ pending: { madeAt: now, position: count } })
    })
  })

  it('the backup of the day is due when the day turns in Beijing, and not when it does on the PC', async () => {
    await inZone('Asia/Shanghai', async () => {
      must(await keeper.addPlace(stick))
      must(await keeper.schedule({ atQuit: false, daily: true, afterChanges: 0, proveDays: 0 }))
    })
    let saved = 0
    const made = await inEachZone(async () => {
      const times: number[] = []
      // 08:10 in Beijing; then every hour to the next morning.
      const morning = (now += DAY - ((now - START) % DAY))
      for (let hour = 0; hour < 24; hour++) {
        now = morning + hour * 3_600_000
        saved += 1
        await office.save(saved, saved)
        const before = (await keeper.state()).places[0]?.last?.id
        await keeper.tick()
        if ((await keeper.state()).places[0]?.last?.id !== before) times.push(hour)
      }
      return times
    })
    // At first as soon as there is something to back up, and from then on at 00:10 in Beijing.
    expect(made).toEqual([[0, 16], ...made.slice(1).map(() => [16])])
  })
})
