// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { addDays, monthOf } from '@shared/domain/dates'
import type { Change } from '@shared/ledger'
import { loadMonth, loadReception, loadReports, loadWork } from '../../renderer/src/features/home/load'
import { ledger } from '../../renderer/src/store/ledger'
import { freshMain, reopen } from '../../renderer/src/store/setup.test-support'
import { onDay } from '../support/dated'
import { settled } from '../support/quarter'
import { agree, inTurn, type Measured } from './measure'

const DISPUTES = 10_000
/** Still being worked on; the rest is closed. */
const OPEN = 400
const AN_ENTRY = 500
const TODAY = '2026-11-23'

const base = settled(1, '拖欠工钱', 1_200_000)

/** The n-th of a bit over a year, the latest first; the first ones are open. */
function dispute(n: number): Change[] {
  const on = addDays(TODAY, -Math.floor((n * 400) / DISPUTES))
  const id = `d${String(n).padStart(5, '0')}`
  const ended = [
    ['feedback', { on, to: '当事人', way: '电话', note: '' }],
    ['closing', { closedOn: on, note: '' }]
  ] as const
  const closing = ended.map(([section, value]): Change => ({
    ...{ entity: 'dispute', id, before: null },
    section,
    value
  }))
  const changes = onDay(base, on).filter(({ section }) => n >= OPEN || section !== 'outcome')
  return [...changes.map((change) => ({ ...change, id })), ...(n < OPEN ? [] : closing)]
}

/** All that the home page reads, against opening every dispute, which is what it takes without indexes and facts. */
export async function home(): Promise<Measured> {
  const main = await freshMain()
  for (let from = 0; from < DISPUTES; from += AN_ENTRY) {
    main.write('登记', Array.from({ length: AN_ENTRY }, (_, at) => dispute(from + at)).flat())
  }
  await reopen()
  const every = async () =>
    (await ledger().db.records.where('entity').equals('dispute').toArray()).map(({ record }) => record)
  const page = () =>
    Promise.all([loadWork(TODAY), loadMonth(TODAY), loadReports(TODAY), loadReception(TODAY)])

  const [work, [month]] = await page()
  const all = await every()
  const acceptedOn = (record: (typeof all)[number]): string =>
    String(record.sections['intake']?.current.value['acceptedOn'])
  agree(
    '工作台的件数',
    [new Set(work.items.map(({ id }) => id)).size, month?.accepted],
    [
      all.filter(({ sections }) => !sections['closing']).length,
      all.filter((record) => monthOf(acceptedOn(record)) === monthOf(TODAY)).length
    ]
  )
  const times = await inTurn(5, page, every)
  return {
    what: `${DISPUTES.toLocaleString('en')} 件纠纷（${OPEN} 件未结）时工作台读的全部`,
    against: '逐件打开全部纠纷（没有索引和统计事实时要做的）',
    ...times
  }
}
