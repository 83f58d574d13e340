import { packed, type GridRow } from '@shared/domain/importing'

/** What a column of a roster holds. */
export type Role =
  | 'date'
  | 'weekday'
  | 'session'
  | 'morning'
  | 'afternoon'
  | 'leader'
  | 'post'
  | 'areas'
  | 'place'
  | 'mode'
  | 'theme'
  | 'organizer'
  | 'aside'

const WORDS: readonly [Role, RegExp][] = [
  [
    'aside',
    /^(?:序号|编号|备注|说明|注意事项|(?:联系|咨询|预约)?电话|联系方式|联系人|预约.*|报名.*|截止.*|责任单位|陪同.*|参加.*|值班人员|工作人员|记录人)$/
  ],
  ['weekday', /^(?:星期|周几|星期几|周次)$/],
  [
    'date',
    /^(?:接访|接待|值班|值守|轮值|约访|下访)?(?:日期|时间|日)(?:\/?(?:日期|时间))?$|^日期(?:及|和|、)?星期$/
  ],
  ['session', /^(?:时段|场次|班次|具体时间|起止时间|(?:接访|接待)时段|时间段)$/],
  ['morning', /^上午(?:\(?\d.*)?$/],
  ['afternoon', /^下午(?:\(?\d.*)?$/],
  [
    'leader',
    /^(?:(?:接访|接待|值班|带班|下访|主接|约访|公开接访|坐班|轮值)?(?:县级|市级|州级|区级|局|院|党政)?(?:领导|人)(?:干部)?|接访人员|接待人员|姓名|(?:接访|接待|值班)?(?:领导)?姓名|院长|检察长)(?:(?:、|及|和|\/|\(|·)?职务\)?)?(?:及分工)?$/
  ],
  ['post', /^(?:领导)?(?:职务|职位|党政职务|现任职务|行政职务)$/],
  [
    'areas',
    /^(?:分管(?:工作|领域|范围|单位|部门)?|(?:接访|接待)范围|工作分工|分工|负责工作|分管或联系工作)$/
  ],
  ['place', /^(?:(?:接访|接待|下访|约访)?(?:地点|地址|场所|室|大厅))$/],
  ['mode', /^(?:(?:接访|接待)?(?:方式|形式|类型))$/],
  ['theme', /^(?:(?:接访|接待)?(?:主题|专题|内容))$/],
  ['organizer', /^(?:牵头(?:单位|部门)|主办单位)$/]
]

export const roleOf = (label: string): Role | null => {
  const plain = packed(label)
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** The head of a roster: how many rows it takes, what each column holds, and its first column of each block. */
export interface Head {
  first: number
  last: number
  roles: (Role | null)[]
  labels: string[]
}

const DEEPEST_HEAD = 60

/** Finds the head among merged titles: the first row (or two, three) that names a day and a leader. */
export function findHead(rows: readonly GridRow[], from = 0): Head | null {
  for (let first = from; first < Math.min(rows.length, from + DEEPEST_HEAD); first++) {
    const top = rows[first]
    if (!top || headWords(top) < 2) continue
    let last = first
    while (last - first < 2 && continues(rows[last + 1], rows[last])) last += 1
    const { labels, roles } = columnsOf(rows.slice(first, last + 1))
    const has = (role: Role) => roles.includes(role)
    const people = has('leader') || has('morning') || has('afternoon') || has('organizer') || has('post')
    if ((has('date') || has('weekday')) && people) return { first, last, roles: settled(roles), labels }
  }
  return null
}

const headWords = ({ cells }: GridRow): number =>
  new Set(cells.map(({ text }) => roleOf(text)).filter((role) => role !== null)).size

/** A second row of the head: nothing but what is merged down and words of heads. */
function continues(row: GridRow | undefined, above: GridRow | undefined): boolean {
  if (!row || !above) return false
  let own = 0
  for (const [at, { text, carried }] of row.cells.entries()) {
    if (text === '' || (carried && above.cells[at]?.text === text)) continue
    if (roleOf(text) === null) return false
    own += 1
  }
  return own > 0
}

function columnsOf(rows: readonly GridRow[]): { labels: string[]; roles: (Role | null)[] } {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const stacked = Array.from({ length: width }, (_, at) => [
    ...new Set(rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== ''))
  ])
  return {
    labels: stacked.map((texts) => texts.join('／')),
    // The lowest word says it best: 接访领导 above 姓名 and 职务.
    roles: stacked.map(
      (texts) =>
        texts
          .map(roleOf)
          .reverse()
          .find((role) => role !== null) ?? null
    )
  }
}

/** 日期 beside 时间: the second is the hours. Columns that stand twice make a second block, told apart later. */
function settled(roles: readonly (Role | null)[]): (Role | null)[] {
  const dates = roles.flatMap((role, at) => (role === 'date' ? [at] : []))
  const people = (from: number, to?: number): boolean =>
    roles.slice(from, to).some((role) => role === 'leader' || role === 'post')
  const blocks = dates.filter(
    (at, index) => index === 0 || (people(dates[index - 1] ?? 0, at) && people(at, dates[index + 1]))
  )
  return roles.map((role, at) => (role === 'date' && !blocks.includes(at) ? 'session' : role))
}

/** A head that is printed once more, on the next page or above the next block. */
export const sameHead = (row: GridRow, { labels }: Head): boolean =>
  row.cells.some(({ text }) => text !== '') &&
  row.cells.every(({ text }, at) => text === '' || (labels[at] ?? '').split('／').includes(text))

/** Columns block by block: a roster printed in two halves side by side has two days in a row. */
export function blocksOf({ roles }: Head): { from: number; to: number }[] {
  const starts = roles.flatMap((role, at) => (role === 'date' ? [at] : []))
  if (starts.length < 2) return [{ from: 0, to: roles.length }]
  return starts.map((from, index) => ({
    from: index === 0 ? 0 : from,
    to: starts[index + 1] ?? roles.length
  }))
}
