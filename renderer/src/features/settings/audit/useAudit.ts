import { onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import {
  auditDigest,
  auditKind,
  auditPaper,
  auditTime,
  auditWorkbook,
  MOST_ON_PAPER
} from '@shared/domain/audit'
import type { AuditRow } from '@shared/domain/audit'
import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import { sectionValue } from '@shared/ledger'
import { fail, ok, type Failure, type Result } from '@shared/result'
import {
  auditRows,
  call,
  chainedAudit,
  checkJournal,
  getRecord,
  type AuditFilter,
  type ChainCheck,
  type Progress
} from '@/store'
import { usePaperOutput } from '@/ui'

/** Lines on the screen; those that are handed out are all that fit the filter, up to what a workbook holds. */
const ON_SCREEN = 300
const MOST = 15_000

const NOT_LISTED =
  '但本机列出的操作记录与流水不符，有缺少或多出的。导出的操作记录读自流水，不受影响；请在“设置”的“核对台账”按流水重建。'

export interface Said {
  failed: boolean
  words: string
}

/** The record of what staff did: finding, verifying the chain, handing out signed. One piece of work at a time. */
export function useAudit() {
  const filter = reactive<AuditFilter>({ person: '', kind: '', from: '', to: '', key: '' })
  const rows = shallowRef<readonly AuditRow[] | undefined>()
  const more = ref(false)
  const progress = shallowRef<Progress | null>(null)
  const chain = shallowRef<ChainCheck | null>(null)
  const said = ref<Said | null>(null)
  const output = usePaperOutput({ call })
  let stopper: AbortController | null = null
  let asked = 0

  const cancel = (): void => {
    stopper?.abort()
    output.cancel()
  }
  onBeforeUnmount(cancel)

  async function find(): Promise<void> {
    const mine = ++asked
    stopper?.abort()
    stopper = new AbortController()
    const answer = await auditRows({ ...filter }, ON_SCREEN, () => undefined, stopper.signal)
    if (mine !== asked || !answer.ok) return
    rows.value = answer.value.rows
    more.value = answer.value.more
  }
  watch(filter, () => void find(), { immediate: true })

  async function run(work: (signal: AbortSignal) => Promise<Result<string, Failure>>): Promise<void> {
    if (progress.value) return
    said.value = null
    progress.value = { done: 0, total: 0, words: '正在准备' }
    stopper = new AbortController()
    const answer = await work(stopper.signal)
    progress.value = null
    if (!answer.ok) said.value = { failed: answer.error.code !== 'CANCELLED', words: answer.error.message }
    else if (answer.value !== '') said.value = { failed: false, words: answer.value }
  }
  const tell = (now: Progress): void => void (progress.value = now)

  const verify = (): Promise<void> =>
    run(async (signal) => {
      chain.value = null
      const answer = await checkJournal(tell, signal)
      if (!answer.ok) return answer
      chain.value = answer.value
      const words = `已从第一条核对到第 ${answer.value.position} 条，逐条相接，没有改动、缺少或插入。`
      return answer.value.listed ? ok(words) : fail('JOURNAL_BROKEN', `${words}${NOT_LISTED}`)
    })

  /** What is signed is read from the chain while it is followed: a row that the screen lacks is there all the same. */
  const handOut = (as: 'xlsx' | 'pdf'): Promise<void> =>
    run(async (signal) => {
      const wanted = { ...filter }
      const most = as === 'pdf' ? MOST_ON_PAPER : MOST
      const found = await chainedAudit(wanted, most, tell, signal)
      if (!found.ok) return found
      if (signal.aborted) return ok('')
      const { position, hash } = (chain.value = found.value.chain)
      const office = sectionValue<OfficeProfile>(await getRecord('office', OFFICE_ID), 'profile')?.name ?? ''
      const content = auditDigest(found.value.rows)
      const count = `条数：${found.value.rows.length}${found.value.more ? `（最近的 ${most} 条，更早的未列）` : ''}`
      const lines = [
        `范围：${await conditions(wanted)}`,
        `中心：${office}`,
        `导出时间：${auditTime({ millis: Date.now() })}`,
        count,
        `所列各行读自台账流水第 1 至 ${position} 条，逐条相接，链值 ${hash}`
      ]
      const signed = await call('audit.sign', { lines, content })
      if (!signed.ok) return signed
      const name = `操作记录 ${auditTime({ millis: Date.now() }).slice(0, 10)}`
      const saved =
        as === 'pdf'
          ? await output.pdf([auditPaper(office, found.value.rows, signed.value)], name)
          : await call('exchange.workbook', {
              suggestedName: `${name}.xlsx`,
              workbook: auditWorkbook(office, found.value.rows, signed.value)
            })
      if (!saved.ok) return saved
      return ok(saved.value.path === null ? '' : `已导出：${saved.value.path}`)
    })

  return { filter, rows, more, progress, chain, said, cancel, verify, handOut, find }
}

/** What was asked for, in one line. */
async function conditions({ person, kind, from, to, key }: AuditFilter): Promise<string> {
  const record = person === '' ? undefined : await getRecord('person', person)
  const name = sectionValue<{ name: string }>(record, 'profile')?.name ?? ''
  const parts = [
    from === '' && to === '' ? '' : `${from || '启用'} 至 ${to || '今天'}`,
    name,
    kind === '' ? '' : auditKind.name(kind),
    key === '' ? '' : '一条记录'
  ].filter((part) => part !== '')
  return parts.length === 0 ? '全部' : parts.join('，')
}
