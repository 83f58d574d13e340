import type { ReceptionMode } from '../codes'
import type { SessionTime } from '../rules/sections'

/** A value with what makes it doubtful, in words; '' when nothing does. */
export interface Told<T> {
  value: T
  doubt: string
}

/** Where something stands in the file or text, and the line itself. */
export interface Source {
  where: string
  text: string
}

export interface ToldLeader {
  name: Told<string>
  post: Told<string>
  areas: string
}

/** One line of a published roster: who receives on one day. */
export interface ToldRow {
  id: number
  source: Source
  /** 'YYYY-MM-DD', or '' when it could not be told. */
  date: Told<string>
  /** As it was written, 1 Monday – 7 Sunday; null when it was not. */
  weekday: Told<number | null>
  sessions: Told<SessionTime[]>
  leaders: ToldLeader[]
  place: Told<string>
  mode: Told<ReceptionMode>
  theme: string
  organizer: string
}

/** A line that became no row, and why. */
export interface LeftLine extends Source {
  why: string
}

/** Everything of a text: each of its lines stands in exactly one of these lists, but for lines that several rows share. */
export interface Reading {
  title: string
  rows: ToldRow[]
  /** 合计、共 n 场 and repeated heads: sums and frames, no data. */
  dropped: LeftLine[]
  /** 「每周二」「每月15日」: rules, which name no single day. */
  rules: LeftLine[]
  /** Titles, remarks, telephone numbers, signatures. */
  notes: Source[]
  /** What looks like a reception day and could not be read. */
  unread: LeftLine[]
  /** The year that was taken where the lines name none, and why. */
  year: Told<number | null>
}

export const sure = <T>(value: T): Told<T> => ({ value, doubt: '' })
export const unsure = <T>(value: T, doubt: string): Told<T> => ({ value, doubt })

/** Doubts of a row in words, those of its leaders with their names. */
export function doubtsOf({ date, weekday, sessions, leaders, place, mode }: ToldRow): string[] {
  const whole = [date, weekday, sessions, place, mode].map(({ doubt }) => doubt)
  const people = leaders.flatMap(({ name, post }) => [name.doubt, post.doubt])
  return [...new Set([...whole, ...people])].filter((doubt) => doubt !== '')
}

/** A row as a person has looked it over. */
export interface CheckedRow {
  id: number
  date: string
  sessions: SessionTime[]
  place: string
  mode: ReceptionMode
  theme: string
  organizer: string
  /** Keys of `people`. */
  leaders: string[]
  /** What is still marked and neither changed nor confirmed. */
  doubts: string[]
}
