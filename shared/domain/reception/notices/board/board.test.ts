import { describe, expect, it } from 'vitest'
import { notice, person, row } from '../notice.test-support'
import { boardPage } from './draw'
import { heightOf, ROWS } from './measure'
import { boardSchema } from './model'
import { boardOf, parted } from './pages'

const days = Array.from({ length: 25 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`)
const LONG = '扎西旺堆·洛桑次仁·丹增曲扎'

function boardWith(rows: ReturnType<typeof row>[]) {
  const board = boardOf(notice(rows))
  if (!board) throw new Error('no board')
  return board
}

describe('the board of the hall', () => {
  it('takes as many pictures as the rows need, none of them fuller than the screen, and loses no row', () => {
    const board = boardWith(
      days.map((day) =>
        row(day, {
          leaders: [person('甲', { name: LONG, post: '县委常委、县人民政府党组副书记、常务副县长' })]
        })
      )
    )
    expect(boardSchema.safeParse(board).success).toBe(true)
    expect(board.pages.flat().map(({ day }) => day)).toEqual(
      days.map((day) => `3月${Number(day.slice(8))}日`)
    )
    for (const page of board.pages) {
      expect(page.reduce((sum, one) => sum + heightOf(one, board.areas), 0)).toBeLessThanOrEqual(ROWS)
    }
    expect(board.pages.length).toBeGreaterThan(2)
  })

  it('fills its pictures evenly', () => {
    const rows = Array.from({ length: 11 }, () => 1)
    expect(parted(rows, () => 76).map((page) => page.length)).toEqual([6, 5])
    expect(parted([], () => 76)).toEqual([])
  })

  it('parts a session with more leaders than a screen holds, and says the day again', () => {
    const many = Array.from({ length: 40 }, (_, at) => person(String(at)))
    const board = boardWith([row('2026-03-04', { leaders: many })])
    expect(board.pages.length).toBeGreaterThan(1)
    expect(new Set(board.pages.flat().map(({ day }) => day))).toEqual(new Set(['3月4日']))
    expect(board.pages.flat().flatMap(({ people }) => people)).toHaveLength(40)
  })

  it('shows what a leader is in charge of only as far as it can be read in passing', () => {
    const board = boardWith([row('2026-03-04', { leaders: [person('甲', { areas: '农'.repeat(300) })] })])
    expect(board.pages[0]?.[0]?.areas).toBe(`${'农'.repeat(39)}…`)
    expect(boardWith([row('2026-03-04', { leaders: [person('甲', { areas: '' })] })]).areas).toBe(false)
  })

  it('is a page without script, its texts never markup, its picture numbered among several', () => {
    const board = boardWith(
      days.map((day) => row(day, { leaders: [person('甲', { name: '<b>&"甲"</b>' })] }))
    )
    const html = boardPage(board, 1, '/* look */')
    expect(html).toContain('&lt;b&gt;&amp;&quot;甲&quot;&lt;/b&gt;')
    expect(html).not.toMatch(/<script|on\w+=/i)
    expect(html).toContain(`第 2 页 共 ${board.pages.length} 页`)
    expect(html).toContain('2026年3月领导接访安排')
  })
})
