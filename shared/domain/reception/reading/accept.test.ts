import { describe, expect, it } from 'vitest'
import { applyChange, sectionValue, type Decision, type LedgerRecord } from '@shared/ledger'
import { bundledCalendar } from '../../calendar'
import { sectionSchema } from '../../registry'
import { contextOn, leader, retire } from '../reception.test-support'
import { decideMake, keepByHand, publishedOf } from '../rosters/make'
import { make, march, slotsIn, weekly } from '../rosters/roster.test-support'
import { slotsOf } from '../rosters/slots'
import type { RosterPlan } from '../rosters/sections'
import { decideReading, type CheckedReading, type ReadingContext } from './accept'
import { checkedRow, confirmRow } from './edit'
import { keyOf, matchOf, namedPeople, proposedProfile } from './match'
import { readText } from './reading.test-support'
import { decideReadingUndo } from './undo'

const zhang = leader('zhang', { profile: { name: '张建国', post: '县委书记' } })
const tsering = leader('tsering', { profile: { name: '次仁 多吉', post: '副县长' } })
const TEXT =
  '2021年3月接访安排\n3月3日 张建国 县委书记\n3月10日 次仁多吉 副县长\n接访时间：上午9:00-12:00\n接访地点：县信访局'

interface World {
  leaders: LedgerRecord[]
  rosters: LedgerRecord[]
}
const contextOf = (world: World): ReadingContext => ({
  ...contextOn('2021-02-20'),
  ...world,
  calendar: bundledCalendar
})

/** Everything confirmed, whoever is known taken, the others into the list. */
function checked(text: string, { leaders }: World): CheckedReading {
  const rows = readText(text).rows.map(confirmRow)
  const people = namedPeople(rows, leaders).map((person) => [
    person.key,
    person.match.kind === 'known'
      ? { kind: 'known' as const, id: person.match.id }
      : { kind: 'new' as const, profile: proposedProfile(person, 1) }
  ])
  return { rows: rows.map(checkedRow), people: Object.fromEntries(people) as CheckedReading['people'] }
}

function applied({ leaders, rosters }: World, decision: Decision): World {
  if (!decision.ok) throw new Error(decision.problems.map(({ message }) => message).join())
  const world = {
    leader: new Map(leaders.map((one) => [one.id, one])),
    roster: new Map(rosters.map((one) => [one.id, one]))
  }
  for (const change of decision.changes) {
    expect(sectionSchema(change.entity, change.section)?.safeParse(change.value).success).toBe(true)
    const records = change.entity === 'leader' ? world.leader : world.roster
    records.set(change.id, applyChange(records.get(change.id), change, { clock: '3', person: 'p' }))
  }
  return { leaders: [...world.leader.values()], rosters: [...world.roster.values()] }
}
const messages = (decision: Decision): string[] =>
  decision.ok ? [] : decision.problems.map(({ message }) => message)
const empty: World = { leaders: [zhang, tsering], rosters: [] }

describe('a reading that was looked over', () => {
  it('becomes slots with their leaders pinned, and the roster stands', () => {
    const world = applied(empty, decideReading(checked(TEXT, empty), contextOf(empty)))
    expect(
      slotsIn(world.rosters).map(({ date, from, to, place, leaders, pinned, seats, load }) => [
        date,
        from,
        to,
        place,
        leaders,
        pinned,
        seats,
        load
      ])
    ).toEqual([
      ['2021-03-03', '09:00', '12:00', '县信访局', ['zhang'], ['zhang'], 1, 100],
      ['2021-03-10', '09:00', '12:00', '县信访局', ['tsering'], ['tsering'], 1, 100]
    ])
  })

  it('takes those who are new into the list of leaders, with the line that their post tells', () => {
    const text = TEXT.replace('张建国 县委书记', '周晓燕 县委常委、组织部部长')
    const world = applied(empty, decideReading(checked(text, empty), contextOf(empty)))
    const fresh = world.leaders.find(({ id }) => id !== 'zhang' && id !== 'tsering')
    expect(fresh && sectionValue(fresh, 'profile')).toMatchObject({
      name: '周晓燕',
      post: '县委常委、组织部部长',
      line: '组织',
      principal: false
    })
    expect(slotsIn(world.rosters)[0]?.leaders).toEqual([fresh?.id])
    expect(
      sectionValue<RosterPlan>(world.rosters[0], 'plan')?.shares.map(({ leaderId }) => leaderId)
    ).toContain(fresh?.id)
  })

  it('puts several leaders of one hour and place into one slot', () => {
    const text = '2021年3月3日 张建国 县委书记\n2021年3月3日 次仁多吉 副县长'
    const world = applied(
      empty,
      decideReading(checked(`${text}\n接访地点：县信访局`, empty), contextOf(empty))
    )
    expect(slotsIn(world.rosters)).toMatchObject([{ leaders: ['zhang', 'tsering'], seats: 2 }])
  })

  it('is not taken while anything is open, doubtful or missing', () => {
    const rows = readText(
      TEXT.replace('3月3日', '3月3日（周四）').replace('接访地点：县信访局', '')
    ).rows.map(checkedRow)
    const refused = decideReading(
      { rows, people: { 张建国: { kind: 'open' }, 次仁多吉: { kind: 'known', id: 'tsering' } } },
      contextOf(empty)
    )
    expect(messages(refused)).toEqual([
      '请填写地点',
      '“张建国”还没有对上名单，请在接访领导里选定',
      '存疑还没有核对：2021年3月3日是星期三，原文写星期四；没有写地点',
      '请填写地点',
      '存疑还没有核对：没有写地点'
    ])
    expect(messages(decideReading({ rows: [], people: {} }, contextOf(empty)))).toEqual([
      '没有要读入的行。请至少选一行。'
    ])
  })

  it('read twice adds nothing', () => {
    const once = applied(empty, decideReading(checked(TEXT, empty), contextOf(empty)))
    expect(messages(decideReading(checked(TEXT, once), contextOf(once)))).toEqual([
      '这些场次都已读入过。没有改动，不需要保存。'
    ])
  })

  it('stands beside a roster that is there, and is refused where both take one place at one hour', () => {
    const planned = { leaders: empty.leaders, rosters: make() }
    const before = slotsIn(planned.rosters)
    const elsewhere = applied(planned, decideReading(checked(TEXT, planned), contextOf(planned)))
    expect(slotsIn(elsewhere.rosters).filter(({ ruleId }) => ruleId === 'r')).toEqual(before)
    expect(slotsIn(elsewhere.rosters)).toHaveLength(before.length + 2)
    const same = checked(TEXT.replace('县信访局', before[0]?.place ?? ''), planned)
    expect(messages(decideReading(same, contextOf(planned)))).toEqual([
      expect.stringContaining('2021年3月3日、2021年3月10日在同一地点、同一时间已有场次')
    ])
  })

  it('does not touch a month that was published', () => {
    const [record] = make()
    if (!record) throw new Error('no roster')
    const published = {
      ...record,
      sections: {
        ...record.sections,
        published: {
          current: { hash: 'x', clock: '2', person: 'p', value: { on: '2021-02-20', rows: [], notes: '' } },
          others: []
        }
      }
    }
    expect(publishedOf(published)).toBeDefined()
    const world = { leaders: empty.leaders, rosters: [published] }
    expect(messages(decideReading(checked(TEXT, world), contextOf(world)))).toEqual([
      expect.stringContaining('2021年3月的排班已经公示，没有读入')
    ])
  })

  it('is left alone when the roster is made anew', () => {
    const world = applied(empty, decideReading(checked(TEXT, empty), contextOf(empty)))
    const { slots } = slotsOf(
      [weekly],
      world.leaders,
      { from: '2021-03-01', to: '2021-03-31' },
      bundledCalendar
    )
    const kept = keepByHand(slots, world.rosters)
    expect(kept.filter(({ ruleId }) => ruleId === 'read')).toHaveLength(2)
    const roster = Object.fromEntries(slots.map(({ id }) => [id, ['zhang']]))
    const made = applied(
      world,
      decideMake(
        { months: march, slots, roster, proof: { kind: 'open', gap: 0 } },
        world.rosters,
        world.leaders,
        contextOf(world)
      )
    )
    expect(slotsIn(made.rosters).filter(({ ruleId }) => ruleId === 'read')).toEqual(slotsIn(world.rosters))
    expect(slotsIn(made.rosters)).toHaveLength(slots.length + 2)
  })
})

describe('taking a reading back', () => {
  const text = TEXT.replace('张建国 县委书记', '周晓燕 县委常委、组织部部长')

  it('is one change that leaves everything as it was, and the new leaders out of the list', () => {
    const planned = { leaders: empty.leaders, rosters: make() }
    const decision = decideReading(checked(text, planned), contextOf(planned))
    const world = applied(planned, decision)
    const before = { '2021-03': sectionValue(planned.rosters[0], 'plan') ?? null }
    const undone = decideReadingUndo(
      { changes: decision.ok ? decision.changes : [], before: before as never },
      world.leaders,
      world.rosters,
      contextOf(world)
    )
    const after = applied(world, undone)
    expect(sectionValue(after.rosters[0], 'plan')).toEqual(sectionValue(planned.rosters[0], 'plan'))
    expect(
      after.leaders
        .filter((one) => sectionValue(one, 'retired'))
        .map((one) => sectionValue<{ name: string }>(one, 'profile')?.name)
    ).toEqual(['周晓燕'])
  })

  it('is refused once the roster was changed', () => {
    const decision = decideReading(checked(text, empty), contextOf(empty))
    const world = applied(empty, decision)
    const more = applied(
      world,
      decideReading(checked('2021年3月17日 张建国 县委书记\n接访地点：县信访局', world), contextOf(world))
    )
    const undone = decideReadingUndo(
      { changes: decision.ok ? decision.changes : [], before: {} },
      more.leaders,
      more.rosters,
      contextOf(more)
    )
    expect(messages(undone)).toEqual([expect.stringContaining('没有撤回，现有内容没有变化')])
  })
})

describe('who is named', () => {
  const match = (name: string, posts: string[] = [], leaders = empty.leaders) =>
    matchOf({ key: keyOf(name), posts }, leaders)

  it('is known by the exact name, spaces and kinds of dots aside', () => {
    expect(match('次仁多吉')).toEqual({ kind: 'known', id: 'tsering', note: '' })
    expect(match('张建国', ['县长'])).toEqual({
      kind: 'known',
      id: 'zhang',
      note: '名单中的职务是“县委书记”'
    })
  })

  it('is only proposed when nearest, a namesake, or one who left', () => {
    expect(match('张建园')).toEqual({
      kind: 'near',
      id: 'zhang',
      note: '与名单中的“张建国”（县委书记）差一个字'
    })
    const namesakes = [zhang, leader('other', { profile: { name: '张建国', post: '副县长' } })]
    expect(match('张建国', [], namesakes)).toMatchObject({ kind: 'near', note: '名单中有 2 人同名，请选定' })
    expect(match('张建国', ['副县长'], namesakes)).toMatchObject({ kind: 'known', id: 'other' })
    expect(match('张建国', [], [retire(zhang)])).toMatchObject({ kind: 'near', note: '名单中的这位已离任' })
    expect(match('欧阳文静')).toEqual({ kind: 'unknown' })
  })
})
