import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part, PlainCell } from '../../importing'
import { formatDateCn, formatWeekdayCn, fromDayNumber } from '../../dates'
import { readParts, readText } from './reading.test-support'
import type { ToldRow } from './types'

interface Printed {
  date: string
  from: string
  to: string
  place: string
  leaders: { name: string; post: string }[]
}

const names = fc.constantFrom(
  '陈志远',
  '王芳',
  '次仁多吉',
  '白玛卓嘎',
  '索朗旺堆',
  '阿旺·仁青',
  '欧阳文静',
  '格桑央宗',
  'བསྟན་འཛིན་རྒྱ་མཚོ།',
  '巴图额尔德尼'
)
const posts = fc.constantFrom(
  '县委书记',
  '县委副书记、县长',
  '县委常委、政法委书记',
  '县委常委、组织部部长',
  '县纪委书记',
  '副县长',
  '县人大常委会主任',
  '县政协主席',
  '县人民法院院长',
  '县人民检察院检察长',
  '县公安局局长',
  '三级调研员'
)
const places = fc.constantFrom('县信访局接待大厅', '县综治中心一楼', '扎塘镇人民政府', '三号接访室')
const hours = fc.constantFrom(['09:00', '12:00'], ['09:30', '11:30'], ['15:00', '18:00'], ['09:00', '17:30'])
const row: fc.Arbitrary<Printed> = fc
  .record({
    date: fc.integer({ min: 18_628, max: 22_000 }).map(fromDayNumber),
    hour: hours,
    place: places,
    leaders: fc.uniqueArray(fc.record({ name: names, post: posts }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ name }) => name
    })
  })
  .map(({ date, hour, place, leaders }) => ({ date, from: hour[0] ?? '', to: hour[1] ?? '', place, leaders }))
const rosters = fc.array(row, { minLength: 1, maxLength: 12 })

const read = ({ rows }: { rows: readonly ToldRow[] }): Printed[] =>
  rows.map(({ date, sessions, place, leaders }) => ({
    date: date.value,
    from: sessions.value[0]?.from ?? '',
    to: sessions.value[0]?.to ?? '',
    place: place.value,
    leaders: leaders.map(({ name, post }) => ({ name: name.value, post: post.value }))
  }))
const doubts = ({ rows }: { rows: readonly ToldRow[] }): string[] =>
  rows.flatMap(({ date, weekday, sessions, place }) =>
    [date, weekday, sessions, place].map(({ doubt }) => doubt).filter((doubt) => doubt !== '')
  )

const tableOf = (head: string[], rows: PlainCell[][], merges: [number, number][] = []): Part[] => [
  { kind: 'text', at: 1, text: '青石县党政领导接访安排表' },
  {
    kind: 'table',
    table: {
      name: '',
      rows: [head, ...rows].map((cells, at) => ({ at: at + 1, cells })),
      merges: merges.map(([row, toRow]) => ({ row, column: 1, toRow, toColumn: 1 }))
    }
  }
]

describe('a printed roster reads back to its rows', () => {
  it('as a table with a column for everything, and a sum below', () => {
    fc.assert(
      fc.property(rosters, (list) => {
        const rows = list.map(({ date, from, to, place, leaders }) => [
          { date },
          formatWeekdayCn(date),
          `${from}—${to}`,
          leaders.map(({ name }) => name).join('\n'),
          leaders.map(({ post }) => post).join('\n'),
          place
        ])
        const reading = readParts(
          tableOf(
            ['日期', '星期', '时段', '接访领导', '职务', '地点'],
            [...rows, ['合计', `${list.length}场`]]
          )
        )
        expect(read(reading)).toEqual(list)
        expect(doubts(reading)).toEqual([])
        expect(reading.unread).toEqual([])
      })
    )
  })

  it('as a table of days and leaders with their posts, several leaders under one merged day', () => {
    fc.assert(
      fc.property(rosters, (list) => {
        const rows: PlainCell[][] = []
        const merges: [number, number][] = []
        for (const { date, from, to, place, leaders } of list) {
          const first = rows.length + 2
          leaders.forEach(({ name, post }, at) =>
            rows.push([
              at === 0 ? `${formatDateCn(date)}（${formatWeekdayCn(date)}）${from}-${to}` : null,
              `${post} ${name}`,
              place
            ])
          )
          if (leaders.length > 1) merges.push([first, rows.length + 1])
        }
        const reading = readParts(tableOf(['接访时间', '接访领导、职务', '接访地点'], rows, merges))
        expect(read(reading)).toEqual(
          list.flatMap(({ leaders, ...rest }) => leaders.map((leader) => ({ ...rest, leaders: [leader] })))
        )
        expect(doubts(reading)).toEqual([])
      })
    )
  })

  it('as lines', () => {
    fc.assert(
      fc.property(rosters, (list) => {
        const lines = list.map(
          ({ date, from, to, place, leaders }) =>
            `${formatDateCn(date)}（${formatWeekdayCn(date)}）  ${from}—${to}  ${place}  ${leaders.map(({ name, post }) => `${name}（${post}）`).join('、')}`
        )
        // A place that no word tells as one needs its own column.
        const told = list.map((one) => ({
          ...one,
          place: one.place === '县综治中心一楼' ? '县综治中心' : one.place
        }))
        const text = lines.join('\n').replaceAll('县综治中心一楼', '县综治中心')
        expect(read(readText(`青石县党政领导接访安排\n${text}`))).toEqual(told)
      })
    )
  })

  it('as single notices, one below the other', () => {
    fc.assert(
      fc.property(rosters, (list) => {
        const text = list
          .map(
            ({ date, from, to, place, leaders }) =>
              `接访公告\n接访时间：${formatDateCn(date)}（${formatWeekdayCn(date)}）${from}至${to}\n接访地点：${place}\n接访领导：${leaders.map(({ name, post }) => `${post} ${name}`).join('；')}`
          )
          .join('\n\n')
        const reading = readText(text)
        expect(read(reading)).toEqual(list)
        expect(doubts(reading)).toEqual([])
      })
    )
  })
})
