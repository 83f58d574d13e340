import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import type { OpenedFile } from '@shared/domain/importing'
import {
  columnProblems,
  countsOf,
  decideImport,
  planRows,
  seriesKey,
  seriesOf,
  sheetsOf,
  tablesOf,
  targets,
  type ColumnPlan,
  type HeadPlace,
  type LedgerSheet,
  type LedgerTable,
  type LedgerTarget,
  type PlannedRow
} from '@shared/domain/importing/ledger'
import { refused } from '@shared/ledger'
import {
  call,
  commitDecision,
  decideContext,
  nextSerial,
  useSession,
  type CommitOutcome,
  type Progress
} from '@/store'
import { useAround } from './around'
import { forgetHead, planFor, rememberedHead, rememberPlan } from './memory'

/** Rows read between two breaths of the screen. */
const AT_ONCE = 50
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const CHANGED_SINCE = '试读之后台账又有改动，没有导入。请再试读一遍。'

/** An import on its way: the file, which column is what, what would come of it, and the batch itself. */
export function useImport(target: () => LedgerTarget) {
  const session = useSession()
  const readAround = useAround()
  const file = shallowRef<OpenedFile | null>(null)
  const tables = shallowRef<LedgerTable[]>([])
  /** Heads that a person pointed at, now or for an earlier file like this one. */
  const heads = shallowRef<ReadonlyMap<LedgerTable, HeadPlace>>(new Map())
  const sheets = shallowRef<LedgerSheet[]>([])
  /** The table in which the head is being pointed at. */
  const pointing = shallowRef<LedgerTable | null>(null)
  const at = ref(0)
  const plan = shallowRef<ColumnPlan | null>(null)
  const rows = shallowRef<PlannedRow[] | null>(null)
  /** Doubtful rows that a person looked at, by line. */
  const accepted = ref(new Set<number>())
  const takeChanged = ref(true)
  const progress = shallowRef<Progress | null>(null)
  const message = ref('')
  let plannedAt = -1
  let stopper: AbortController | null = null

  const sheet = computed(() => sheets.value[at.value] ?? null)
  const problems = computed(() =>
    plan.value ? columnProblems(plan.value, targets[plan.value.target].fields) : []
  )
  const counts = computed(() => (rows.value ? countsOf(rows.value) : null))
  const taken = computed(() =>
    (rows.value ?? []).filter(({ kind, becomes, at: line }) =>
      kind === 'doubtful'
        ? accepted.value.has(line) && (becomes !== 'changed' || takeChanged.value)
        : kind === 'new' || (kind === 'changed' && takeChanged.value)
    )
  )

  function show(index: number): void {
    at.value = index
    pointing.value = null
    rows.value = null
    message.value = ''
    plan.value = sheet.value ? planFor(target(), sheet.value) : null
  }

  const largest = (list: readonly { rows: readonly unknown[] }[]): number => {
    const sizes = list.map(({ rows: { length } }) => length)
    return Math.max(0, sizes.indexOf(Math.max(0, ...sizes)))
  }

  /**
   * Looks for tables of this kind; the one with most rows is shown first. Where no head is found a person points at
   * it.
   */
  function take(opened: OpenedFile): void {
    file.value = opened
    tables.value = tablesOf(opened)
    heads.value = new Map()
    readSheets()
    const found = new Set(sheets.value.map(({ table }) => table))
    heads.value = new Map(
      tables.value.flatMap((table) => {
        const place = rememberedHead(target(), table, found.has(table))
        return place ? [[table, place] as const] : []
      })
    )
    readSheets()
    show(largest(sheets.value))
    if (sheet.value) return
    pointing.value = tables.value[largest(tables.value)] ?? null
    const { name } = targets[target()]
    message.value = pointing.value
      ? `没有认出${name}台账的表头。请核对导入的内容选得对不对；选对了的，在下面指明哪一行是表头。`
      : '这个文件里没有表格，没有可以导入的内容。请换一个文件。'
  }

  function readSheets(): void {
    sheets.value = sheetsOf(tables.value, targets[target()].fields, (table) => heads.value.get(table))
  }

  /** Takes the head that a person pointed at, and keeps it for the next file like this. */
  function point(table: LedgerTable, place: HeadPlace): void {
    const before = sheets.value.find((one) => one.table === table)
    if (before?.byHand) forgetHead(target(), before)
    heads.value = new Map(heads.value).set(table, place)
    readSheets()
    show(sheets.value.findIndex((one) => one.table === table))
    if (sheet.value?.byHand && plan.value) rememberPlan(sheet.value, plan.value)
  }

  function change(next: ColumnPlan): void {
    plan.value = next
    rows.value = null
    if (sheet.value) rememberPlan(sheet.value, next)
  }

  function forget(): void {
    file.value = null
    tables.value = []
    sheets.value = []
    show(0)
  }

  async function check(): Promise<void> {
    if (!plan.value || !sheet.value || problems.value.length > 0 || progress.value) return
    const { signal } = (stopper = new AbortController())
    message.value = ''
    progress.value = { done: 0, total: sheet.value.rows.length, words: '正在试读' }
    try {
      const found = await dryRun(sheet.value, plan.value, signal)
      if (signal.aborted) return
      accepted.value = new Set()
      rows.value = found
    } catch {
      message.value = '试读没有完成，台账没有变化。可以再试一次；仍不行时重新打开程序。'
    } finally {
      progress.value = null
    }
  }

  async function dryRun(table: LedgerSheet, chosen: ColumnPlan, signal: AbortSignal): Promise<PlannedRow[]> {
    const head = await call('journal.head', undefined)
    plannedAt = head.ok ? head.value.position : -1
    const found: PlannedRow[] = []
    const around = await readAround(chosen.target)
    for (const row of planRows(table, chosen, targets[chosen.target], around)) {
      found.push(row)
      if (found.length % AT_ONCE > 0) continue
      progress.value = { done: found.length, total: table.rows.length, words: '正在试读' }
      await breathe()
      if (signal.aborted) break
    }
    return found
  }

  /** One entry of the journal, or nothing. */
  async function save(): Promise<CommitOutcome | null> {
    const { session: open } = session
    if (!plan.value || !open || !file.value || !sheet.value || progress.value) return null
    const { target: chosen } = plan.value
    const source = {
      target: chosen,
      file: file.value.name,
      sheet: sheets.value.length > 1 ? sheet.value.table.name : '',
      letter: open.deviceLetter
    }
    const list = taken.value
    const { signal } = (stopper = new AbortController())
    message.value = ''
    progress.value = { done: 0, total: 0, words: '正在准备' }
    const outcome = await commitDecision(
      async () => {
        const head = await call('journal.head', undefined)
        if (!head.ok || head.value.position !== plannedAt)
          return refused([{ field: '', message: CHANGED_SINCE }])
        const next = new Map<string, number>()
        for (const series of seriesOf(list, source.letter)) {
          const entity = chosen === 'visit' ? 'visit' : 'dispute'
          next.set(seriesKey(series), await nextSerial(series.year, series.device, entity))
        }
        return decideImport(list, source, next, decideContext())
      },
      { onProgress: (now) => (progress.value = now), signal }
    )
    progress.value = null
    if (outcome.kind === 'refused') message.value = outcome.problems.map((one) => one.message).join('')
    if (outcome.kind === 'failed') message.value = outcome.failure.message
    return outcome
  }

  const cancel = (): void => stopper?.abort()
  onBeforeUnmount(cancel)

  return {
    file,
    tables,
    sheets,
    pointing,
    sheet,
    at,
    plan,
    rows,
    accepted,
    takeChanged,
    progress,
    message,
    problems,
    counts,
    taken,
    show,
    take,
    point,
    change,
    forget,
    check,
    save,
    cancel
  }
}
