import { addDays, beijingDate, beijingDateTime } from '../dates'
import type { BackupPlace, BackupState } from './types'

/** 'ok' nothing to do, 'soon' look at it some time, 'late' there is too much that only this PC has. */
export interface BackupStatus {
  kind: 'ok' | 'soon' | 'late'
  /** For the bar above every page. */
  text: string
  /** What it means and what to do; for the title and the home page. */
  detail: string
  /** The place that is spoken of. */
  place: BackupPlace | null
}

/** Days after which what is not backed up is late; and after which a proof is old. Ours (未核实). */
const SOON_DAYS = 2
const LATE_DAYS = 7
const PROOF_DAYS = 30
const DAY = 86_400_000

/** 「今天 08:10」「昨天 17:30」「11月20日」「2025年11月20日」, in Beijing time. */
export function whenText(at: number, now: number): string {
  const [today, day] = [beijingDate(now), beijingDate(at)]
  const time = beijingDateTime(at).slice(11)
  if (day === today) return `今天 ${time}`
  if (day === addDays(today, -1)) return `昨天 ${time}`
  const [year, month, date] = day.split('-').map(Number)
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date}日`
}

/** How many entries the place lacks; they stand on this PC alone. */
const behind = (place: BackupPlace, position: number | null): number =>
  place.last && position !== null ? Math.max(0, position - place.last.position) : 0

/** The place whose backup is the newest; the proven one of two that are equal. */
function best(places: readonly BackupPlace[]): BackupPlace | null {
  const rank = ({ last, proof }: BackupPlace) =>
    [last?.position ?? -1, proof && proof.id === last?.id ? 1 : 0, last?.at ?? 0] as const
  return (
    [...places].sort((a, b) => {
      const [x, y] = [rank(a), rank(b)]
      return y[0] - x[0] || y[1] - x[1] || y[2] - x[2]
    })[0] ?? null
  )
}

/** What is said of the backups in one line. Calm: only what a person can do something about is not 'ok'. */
export function backupStatus({ places, position }: BackupState, now: number): BackupStatus {
  const place = best(places)
  if (!place) {
    return {
      kind: 'late',
      text: '没有设置备份',
      detail: '台账只在这台电脑上。请管理员在“设置、备份”里添加存放位置。',
      place
    }
  }
  const { last, proof } = place
  if (!last) {
    const why = place.trouble?.message ?? '添加存放位置之后，打开台账时自动备份。'
    return { kind: 'late', text: '还没有备份', detail: why, place }
  }
  const proven = proof?.id === last.id
  const text = `备份 ${whenText(last.at, now)} ${proven ? '已验证' : '已读回'}`
  const asking = places.find(({ asked }) => asked !== null)
  if (asking) {
    return {
      kind: 'soon',
      text,
      detail: '有一份备份比上一份小得多，请管理员到“设置、备份”查看。以前的备份都留着。',
      place: asking
    }
  }
  const lacking = behind(place, position)
  const days = Math.floor((now - last.at) / DAY)
  if (lacking > 0 && days >= SOON_DAYS) {
    const trouble = place.trouble ? ` ${place.trouble.message}` : ''
    return {
      kind: days >= LATE_DAYS ? 'late' : 'soon',
      text,
      detail: `最近 ${lacking} 次保存只在这台电脑上，已有 ${days} 天没有备份。${trouble}`,
      place
    }
  }
  if (place.proofTrouble)
    return { kind: 'late', text, detail: `验证没有通过：${place.proofTrouble.message}`, place }
  if (proof && !proven && now - proof.at > PROOF_DAYS * DAY) {
    return {
      kind: 'soon',
      text,
      detail: `上次验证是 ${whenText(proof.at, now)}。请到“设置、备份”再验证一次。`,
      place
    }
  }
  return { kind: 'ok', text, detail: proofText(place, now), place }
}

/** 「11月20日已验证」, or that it was read back only. */
export function proofText({ last, proof }: BackupPlace, now: number): string {
  if (!proof) return '写入后已读回核对，还没有取出来验证'
  const which = proof.id === last?.id ? '' : `（${whenText(proof.madeAt, now)} 的那一份）`
  return `${whenText(proof.at, now)} 已验证${which}`
}

/** Bytes for people. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  if (megabytes >= 1024) return `${(megabytes / 1024).toFixed(1)} GB`
  return megabytes >= 0.1 ? `${megabytes.toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`
}

/** What is named first of all that a ledger holds; the rest is one number. */
const NAMED: readonly (readonly [string, string, string])[] = [
  ['dispute', '矛盾纠纷', '件'],
  ['visit', '来访', '次'],
  ['organization', '调解组织', '个'],
  ['mediator', '调解员', '名'],
  ['summary', '统计月报', '份']
]

/** 「矛盾纠纷 12 件、调解组织 3 个、其他记录 5 条」 */
export function countsText(counts: Readonly<Record<string, number>>): string {
  const named = NAMED.flatMap(([entity, name, unit]) =>
    counts[entity] ? [`${name} ${counts[entity]} ${unit}`] : []
  )
  const known = new Set(NAMED.map(([entity]) => entity))
  const rest = Object.entries(counts).reduce(
    (sum, [entity, count]) => (known.has(entity) ? sum : sum + count),
    0
  )
  return [...named, ...(rest > 0 ? [`其他记录 ${rest} 条`] : [])].join('、') || '没有记录'
}
