import { daysBetween, formatDateCn } from '../../dates'
import type { Person, Roster, RosterProblem, Session, Slot } from './problem'

/** A hard rule that a roster breaks. */
export interface Breach {
  kind: 'seats' | 'notAllowed' | 'away' | 'excluded' | 'pin' | 'sameDay' | 'gap' | 'line' | 'frequency'
  /** Ids of the slots it concerns; for a frequency all of its period. */
  slots: string[]
  /** What is wrong, in words for the person who moved something. */
  words: string
}

interface Holding {
  slot: Slot
  person: Person
}

/** Every hard rule that `roster` breaks, by slot and then by rule; empty when it may be published. */
export function breachesOf(problem: RosterProblem, roster: Roster): Breach[] {
  const slots = [...problem.slots].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const known = new Map(problem.people.map((person) => [person.id, person]))
  const holdings = slots.flatMap((slot) =>
    [...new Set(roster[slot.id] ?? [])].flatMap((id) => ({ slot, person: known.get(id) })).filter(isKnown)
  )
  return [
    ...slots.flatMap((slot) => seatBreaches(slot, holdings, known)),
    ...holdings.flatMap((holding) => ownBreaches(holding, problem)),
    ...pairBreaches(holdings, problem),
    ...frequencyBreaches(holdings, problem, slots)
  ]
}

const isKnown = (one: { slot: Slot; person: Person | undefined }): one is Holding => one.person !== undefined

function seatBreaches(
  slot: Slot,
  holdings: readonly Holding[],
  known: ReadonlyMap<string, Person>
): Breach[] {
  const holders = holdings.filter((one) => one.slot === slot).map(({ person }) => person.id)
  const found: Breach[] = []
  if (holders.length !== slot.seats) {
    const words = `${slotWords(slot)}应有 ${slot.seats} 人接访，现有 ${holders.length} 人。`
    found.push({ kind: 'seats', slots: [slot.id], words })
  }
  for (const id of slot.pinned) {
    if (holders.includes(id)) continue
    const words = `${slotWords(slot)}已指定由${known.get(id)?.name ?? '名单以外的人'}接访。`
    found.push({ kind: 'pin', slots: [slot.id], words })
  }
  return found
}

function ownBreaches({ slot, person }: Holding, { rules }: RosterProblem): Breach[] {
  const found: Breach[] = []
  const add = (kind: Breach['kind'], why: string) =>
    found.push({ kind, slots: [slot.id], words: `${slotWords(slot)}：${person.name}${why}。` })
  if (!slot.allowed.includes(person.id)) add('notAllowed', `不在可安排的领导之内${because(slot)}`)
  if (person.away.includes(slot.date)) add('away', '这一天外出')
  if (person.excluded.includes(slot.date)) add('excluded', '这一天不能安排')
  if (person.recent.some((date) => isClose(date, slot.date, rules.gapDays))) {
    add('gap', `在 ${rules.gapDays} 天内已经接访过`)
  }
  return found
}

const because = ({ reserved }: Slot): string => (reserved === null ? '' : `（${reserved}）`)

function pairBreaches(holdings: readonly Holding[], { rules }: RosterProblem): Breach[] {
  const found: Breach[] = []
  holdings.forEach((one, at) => {
    for (const other of holdings.slice(at + 1)) {
      // In order of date: nothing later can be near either.
      if (!isClose(one.slot.date, other.slot.date, rules.gapDays)) break
      const kind = pairBreach(one, other, rules.linesApart)
      if (kind) found.push({ kind, slots: [one.slot.id, other.slot.id], words: pairWords(kind, one, other) })
    }
  })
  return found
}

function pairBreach(one: Holding, other: Holding, linesApart: boolean): 'sameDay' | 'gap' | 'line' | null {
  const sameDay = one.slot.date === other.slot.date
  if (one.person === other.person) return sameDay ? 'sameDay' : 'gap'
  return linesApart && sameDay && one.person.line === other.person.line ? 'line' : null
}

function pairWords(kind: 'sameDay' | 'gap' | 'line', one: Holding, other: Holding): string {
  const [day, name] = [formatDateCn(one.slot.date), one.person.name]
  if (kind === 'sameDay') return `${day}：${name}一天排了两场。`
  if (kind === 'gap') return `${name} ${day}、${formatDateCn(other.slot.date)}两次接访相隔太近。`
  return `${day}：${name}与${other.person.name}同属${one.person.line}系统，不排在同一天。`
}

function frequencyBreaches(
  holdings: readonly Holding[],
  { rules }: RosterProblem,
  slots: readonly Slot[]
): Breach[] {
  return rules.frequencies.flatMap(({ label, people, from, to, atLeast }) => {
    const inside = ({ date }: Slot) => from <= date && date <= to
    const held = holdings.filter(({ slot, person }) => inside(slot) && people.includes(person.id)).length
    if (held >= atLeast) return []
    const words = `${label}：已排 ${held} 场，还差 ${atLeast - held} 场。`
    return [{ kind: 'frequency' as const, slots: slots.filter(inside).map(({ id }) => id), words }]
  })
}

const isClose = (a: string, b: string, gapDays: number): boolean =>
  Math.abs(daysBetween(a, b)) < Math.max(1, gapDays)

const SESSIONS: Record<Session, string> = { morning: '上午', afternoon: '下午', full: '' }

/** 「2026年3月2日上午」, with the place where there is one. */
export const slotWords = ({ date, session, place }: Slot): string =>
  `${formatDateCn(date)}${SESSIONS[session]}${place ? `（${place}）` : ''}`
