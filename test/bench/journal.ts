import { createHash } from 'node:crypto'
import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { journalFolder } from '../../electron/main/journal/segments'
import {
  addition,
  DEVICE,
  journalIn,
  must,
  temporaryFolder,
  unflushed
} from '../../electron/main/journal/testkit'
import { inTurn, type Measured } from './measure'

const APPENDS = 200
const ENTRIES = 20_000
const PHRASES = [
  '因灌溉用水先后发生争执',
  '经邻居劝说来中心登记',
  '请求确定用水顺序',
  '双方约定隔日用水',
  '村委会到场说明情况',
  '拖欠工程款未付',
  '牲畜踩坏青稞地',
  '宅基地边界不清',
  '转让合同没有写明日期',
  '当事人同意先行赔偿医疗费',
  '另行约定时间再次调解',
  '已告知可以向人民法院起诉'
]
/** About as long as the summary of a matter, and different each time, so that it packs as such texts do. */
const textOf = (n: number): string =>
  Array.from(
    { length: 20 },
    (_, at) => `${PHRASES[(n * 7 + at * at) % PHRASES.length]}${(n * 31 + at) % 997}`
  ).join('，')

/** An acknowledged save: sealed, chained and flushed, against flushing the same number of plain bytes. */
export async function append(): Promise<Measured> {
  const { dir, remove } = await temporaryFolder()
  const journal = must(await journalIn(dir))
  const plain = await open(join(dir, 'plain'), 'a')
  const first = must(await journal.append(addition(0, textOf(0))))
  let n = 0
  const times = await inTurn(
    APPENDS,
    async () => must(await journal.append(addition(++n, textOf(n)))),
    async () => {
      await plain.write(first.frame)
      await plain.datasync()
    }
  )
  await plain.close()
  await journal.close()
  await remove()
  return { what: '追加一条流水', against: `同样 ${first.frame.length} 字节的明文追加并落盘`, ...times }
}

/** Opening a journal with every seal and the whole chain verified, against reading and hashing its files. */
export async function openAndVerify(): Promise<Measured> {
  const { dir, remove } = await temporaryFolder()
  const filling = must(await journalIn(dir, { files: unflushed }))
  for (let n = 1; n <= ENTRIES; n++) must(await filling.append(addition(n, textOf(n))))
  await filling.close()
  const folder = journalFolder(dir, DEVICE)
  const files = (await readdir(folder)).map((name) => join(folder, name))
  const times = await inTurn(
    5,
    async () => {
      const journal = must(await journalIn(dir))
      if (journal.head().position !== ENTRIES) throw new Error('流水没有读完')
      await journal.close()
    },
    async () => {
      const hash = createHash('sha256')
      for (const file of files) hash.update(await readFile(file))
      hash.digest()
    }
  )
  await remove()
  return {
    what: `打开并核对 ${ENTRIES.toLocaleString('en')} 条流水`,
    against: '读出同样的文件并算 SHA-256',
    ...times
  }
}
