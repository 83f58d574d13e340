import { mkdtempSync, rmSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dexie } from 'dexie'
import { createVault, launch } from '../support/app'
import { percentile, type Measured } from './measure'

const SAVES = 200
/** Characters: about a summary of a matter. */
const LENGTH = 400

/** Milliseconds of each round: the whole save, a strict put of the same record in the same page. */
interface InPage {
  save: number
  put: number
}

/**
 * One save as a clerk makes it (checked, sealed, sent to main, appended, flushed, put into the working copy, answered)
 * on the packaged app, against the two writes it cannot do without: a bare append with fsync, and a bare Dexie put
 * with strict durability, of the same text. The two are added up: they follow each other.
 */
export async function save(): Promise<Measured> {
  // The app is to start as an app; this program runs on the same executable as a plain Node.
  delete process.env['ELECTRON_RUN_AS_NODE']
  const profile = mkdtempSync(join(tmpdir(), 'wenxin-bench-'))
  const { app, page } = await launch(profile)
  const plain = await open(join(profile, 'plain'), 'a')
  try {
    await createVault(page)
    // The page's own Dexie is not within reach; the same release is put beside it.
    await page.evaluate(await readFile('node_modules/dexie/dist/dexie.min.js', 'utf8'))
    const rounds: { save: number; put: number; append: number }[] = []
    for (let n = 0; n <= SAVES; n++) {
      const text = `${n}-`.padEnd(LENGTH, '双方约定隔日用水，另行商定时间')
      await page.evaluate(atRest, PAUSE)
      const inPage = await page.evaluate(oneRound, text)
      const began = performance.now()
      await plain.write(text)
      await plain.datasync()
      // The first round loads code and opens files.
      if (n > 0) rounds.push({ ...inPage, append: performance.now() - began })
    }
    const at = (share: number) => ({
      ours: percentile(
        rounds.map((one) => one.save),
        share
      ),
      put: percentile(
        rounds.map((one) => one.put),
        share
      ),
      append: percentile(
        rounds.map((one) => one.append),
        share
      )
    })
    const [half, most] = [at(0.5), at(0.95)]
    return {
      what: '保存一次（整条路）',
      against: '明文追加并落盘一次，加 Dexie 严格落盘一次',
      ours: half.ours,
      reference: half.put + half.append,
      note: [
        `p50 ${half.ours.toFixed(1)} 毫秒（参照 ${half.append.toFixed(1)} + ${half.put.toFixed(1)}）`,
        `p95 ${most.ours.toFixed(1)} 毫秒（参照 ${most.append.toFixed(1)} + ${most.put.toFixed(1)}）`
      ].join('，')
    }
  } finally {
    await plain.close()
    await app.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds between two saves: nobody saves while the lists of the page are still asked anew for the last one. */
const PAUSE = 100
/** Runs in the page. */
function atRest(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}

/** Runs in the page. */
async function oneRound(text: string): Promise<InPage> {
  const { Dexie: PlainDexie } = window as unknown as { Dexie: typeof Dexie }
  const database = new PlainDexie('bench', { chromeTransactionDurability: 'strict', cache: 'disabled' })
  database.version(1).stores({ plain: '' })
  await database.open()
  const id = crypto.randomUUID()
  const value = { on: '2016-08-01', to: '当事人', way: '电话', note: text }
  const change = { entity: 'dispute', id, section: 'feedback', before: null, value }
  const began = performance.now()
  const result = await window.wenxinLedger.commit('测速', [change])
  const saved = performance.now()
  if (!result.ok) throw new Error(result.error.message)
  await database.table('plain').put(value, id)
  const put = performance.now()
  database.close()
  return { save: saved - began, put: put - saved }
}
