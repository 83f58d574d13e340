import { packed } from '@shared/domain/importing'
import type { LedgerRecord } from '@shared/ledger'
import { isRetired } from '../../saving'
import type { LeaderLevel } from '../codes'
import { emptyLeader, leaderDraftOf } from '../leaders/draft'
import type { LeaderProfile } from '../leaders/sections'
import type { ToldRow } from './types'

/** Someone named in a roster, once however often; who it is in the list of leaders, or a proposal with its reason. */
export interface NamedPerson {
  /** The name without spaces and with one kind of dot: by it rows name the person. */
  key: string
  name: string
  posts: string[]
  areas: string
  rows: number[]
  match: Match
}

export type Match =
  | { kind: 'known'; id: string; note: string }
  /** Nearest only: never taken without a person. */
  | { kind: 'near'; id: string; note: string }
  | { kind: 'unknown' }

/** 「次仁 多吉」 and 「次仁多吉」, 「阿旺·仁青」 and 「阿旺•仁青」 are one name. */
export const keyOf = (name: string): string => packed(name).replace(/[•・‧.]/g, '·')

/** All who are named, in the order in which they come. */
export function namedPeople(rows: readonly ToldRow[], leaders: readonly LedgerRecord[]): NamedPerson[] {
  const people = new Map<string, NamedPerson>()
  for (const row of rows) {
    for (const { name, post, areas } of row.leaders) {
      const key = keyOf(name.value)
      if (key === '') continue
      const there = people.get(key) ?? {
        key,
        name: name.value,
        posts: [],
        areas: '',
        rows: [],
        match: { kind: 'unknown' }
      }
      if (post.value !== '' && !there.posts.includes(post.value)) there.posts.push(post.value)
      if (!there.rows.includes(row.id)) there.rows.push(row.id)
      people.set(key, { ...there, areas: there.areas || areas })
    }
  }
  return [...people.values()].map((person) => ({ ...person, match: matchOf(person, leaders) }))
}

/** Exact by name; of namesakes the one with the post; otherwise the nearest, as a proposal that says why. */
export function matchOf(
  { key, posts }: Pick<NamedPerson, 'key' | 'posts'>,
  leaders: readonly LedgerRecord[]
): Match {
  const all = leaders.map((record) => ({ record, profile: leaderDraftOf(record).profile }))
  const same = all.filter(({ profile }) => keyOf(profile.name) === key)
  const present = same.filter(({ record }) => !isRetired(record))
  const withPost = present.filter(({ profile }) => posts.includes(profile.post))
  const [one] = withPost.length > 0 ? withPost : present
  if (one && (withPost.length === 1 || present.length === 1)) {
    const told = posts.length > 0 && !posts.includes(one.profile.post)
    return { kind: 'known', id: one.record.id, note: told ? `名单中的职务是“${one.profile.post}”` : '' }
  }
  if (one) return { kind: 'near', id: one.record.id, note: `名单中有 ${present.length} 人同名，请选定` }
  if (same[0]) return { kind: 'near', id: same[0].record.id, note: '名单中的这位已离任' }
  return nearest(key, posts, all)
}

function nearest(
  key: string,
  posts: readonly string[],
  all: readonly { record: LedgerRecord; profile: LeaderProfile }[]
): Match {
  const near = all
    .filter(({ record }) => !isRetired(record))
    .map((one) => ({ ...one, apart: distance(keyOf(one.profile.name), key) }))
    .filter(({ apart, profile }) => apart === 1 && (key.length > 2 || posts.includes(profile.post)))
    .sort((a, b) => Number(posts.includes(b.profile.post)) - Number(posts.includes(a.profile.post)))
  const [one] = near
  return one
    ? {
        kind: 'near',
        id: one.record.id,
        note: `与名单中的“${one.profile.name}”（${one.profile.post}）差一个字`
      }
    : { kind: 'unknown' }
}

/** 0, 1, or 2 for more: letters changed, left out or put in. */
function distance(one: string, other: string): 0 | 1 | 2 {
  const [a, b] = [[...one], [...other]]
  if (Math.abs(a.length - b.length) > 1) return 2
  let head = 0
  while (head < a.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const left = Math.max(a.length, b.length) - head - tail
  return left === 0 ? 0 : left === 1 ? 1 : 2
}

const LINES: readonly [string, RegExp][] = [
  ['纪检', /纪委|监委|纪检/],
  ['组织', /组织部/],
  ['政法', /政法|法院|检察|公安|司法/]
]

/** A first proposal for someone who is not in the list yet; the person at the screen decides each of it. */
export function proposedProfile({ name, posts, areas }: NamedPerson, rank: number): LeaderProfile {
  const post = posts[0] ?? ''
  const line = LINES.find(([, pattern]) => pattern.test(post))?.[0] ?? '政府'
  const principal =
    /^(?:中共)?[^、]{0,12}[县区市州旗](?:委书记|长)$/.test(post.split('、').at(-1) ?? '') &&
    !/副/.test(post.split('、').at(-1) ?? '')
  return { ...emptyLeader(rank).profile, name, post, areas, line, principal, level: levelOf(post) }
}

function levelOf(post: string): LeaderLevel {
  if (/[镇乡]|街道/.test(post)) return 'township'
  if (/[局院]|主任$/.test(post) && !/[县区市州旗]委|常委/.test(post)) return 'department'
  return /[市州盟](?:委|长|政协|人大)/.test(post) ? 'city' : 'county'
}
