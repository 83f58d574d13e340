// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { admit, Stages, type Journal } from '../../electron/main/journal'
import { journalIn, must, temporaryFolder } from '../../electron/main/journal/testkit'
import type { Answer, Bridge, Channel, RequestOf } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import { setBridge } from '../../renderer/src/store/bridge'
import {
  context,
  planned,
  sheetOf,
  World
} from '../../electron/main/exchange/read/ledgers/ledgers.test-support'
import { decideImport } from '@shared/domain/importing/ledger'
import { commitDecision } from '../../renderer/src/store/commit'
import { ledger } from '../../renderer/src/store/ledger'
import { allRecords } from '../../renderer/src/store/queries'
import { ledgerVersions } from '../../renderer/src/store/schema'
import { freshMain, reopen } from '../../renderer/src/store/setup.test-support'
import { agree, type Measured } from './measure'

const CASES = 10_000
const NAMES = ['洛桑次仁', '格桑 旺堆', '达瓦', '央金等3人', '巴特尔·苏和']
const TYPES = ['邻里纠纷', '婚姻家庭', '交通事故', '合同纠纷', '山林土地纠纷']

/** A year's ledger as text: what an office would save from its spreadsheet. */
const text = [
  '案号,受理日期,申请人,被申请人,纠纷类型,简要情况,调解结果,结案日期,协议形式,涉及金额',
  ...Array.from({ length: CASES }, (_, n) => {
    const [name, type] = [NAMES[n % NAMES.length], TYPES[n % TYPES.length]]
    const day = `2025.${1 + (n % 12)}.${1 + (n % 28)}`
    const end = n % 9 === 0 ? '不成,2025-12-30,,' : `成功,2025-12-30,书面,${n % 5_000}`
    return `〔2025〕扎调字第${n + 1}号,${day},${name},普布,${type},因第${n % 997}号引水渠的使用先后发生争执,${end}`
  })
].join('\n')

/** Megabytes in use above what was in use before, at most, while the work goes on. */
async function peak(work: () => Promise<unknown>): Promise<{ millis: number; megabytes: number }> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  const began = performance.now()
  await work()
  const millis = performance.now() - began
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage().rss)
  return { millis, megabytes: (most - before) / 1024 / 1024 }
}

/** The journal as the program has it, checked, sealed and flushed; the rest of main as the tests of the store have it. */
function onDisk(main: Bridge, journal: Journal): Bridge {
  const stages = new Stages()
  const person = 'person-1'
  const answers: Partial<Record<Channel, (request: never) => unknown>> = {
    'journal.head': () => ok({ ...journal.head(), notices: [] }),
    'journal.stage': ({ batch, changes }: RequestOf<'journal.stage'>) => {
      const admitted = admit('administrator', changes)
      return admitted.ok && stages.add(batch, changes) === 'added' ? ok(null) : admitted
    },
    'journal.appendStaged': ({ batch, reason, count }: RequestOf<'journal.appendStaged'>) => {
      const changes = stages.take(batch, count) ?? []
      return journal.append({ person, reason, changes, nowMillis: Date.now() })
    }
  }
  return {
    on: main.on.bind(main),
    async call<C extends Channel>(channel: C, request: RequestOf<C>) {
      const answer = answers[channel]
      if (!answer) return main.call(channel, request)
      // As it crosses to main and back.
      return structuredClone(await answer(structuredClone(request) as never)) as Answer<C>
    }
  }
}

/**
 * A ledger of 10,000 disputes from its bytes into the journal and the sealed working copy, against putting the records that
 * come of it into a plain Dexie table with the same keys. Both write to the same IndexedDB in memory.
 */
export async function importing(): Promise<Measured> {
  const main = await freshMain()
  await reopen()
  const { dir, remove } = await temporaryFolder()
  const journal = must(await journalIn(dir))
  setBridge(onDisk(main, journal))
  const bytes = new TextEncoder().encode(text)
  const ours = await peak(async () => {
    const rows = planned(new World(), 'dispute', sheetOf('dispute', '台账.csv', bytes))
    const source = { target: 'dispute', file: '台账.csv', sheet: '', letter: 'A' } as const
    const outcome = await commitDecision(() => decideImport(rows, source, new Map(), context), {
      onProgress: () => undefined
    })
    if (outcome.kind !== 'saved') throw new Error('没有导入')
  })
  const rows = await ledger().db.records.where('entity').equals('dispute').toArray()
  agree('导入的件数', (await allRecords('dispute')).length, CASES)

  const plain = new Dexie('plain-copy')
  plain.version(1).stores({ records: ledgerVersions[14]?.['records'] ?? 'key' })
  const reference = await peak(() => plain.table('records').bulkAdd(rows))
  await plain.delete()
  setBridge(null)
  await journal.close()
  await remove()
  return {
    what: `导入 ${CASES.toLocaleString('en')} 件纠纷的台账（读、试读、一条流水、加密的工作副本）`,
    against: '同样的记录用 Dexie bulkAdd 放进不加密的表',
    ours: ours.millis,
    reference: reference.millis,
    note: `内存最多增加 ${ours.megabytes.toFixed(0)} MB，参照 ${reference.megabytes.toFixed(0)} MB`
  }
}
