import type { Block, Paper } from './model'

/** A made-up paper with every kind of block. */

const LONG =
  '双方因共用院墙的修缮费用发生争执。申请人称院墙年久失修,雨后部分倒塌,曾多次协商分担修缮费用,均未谈成;被申请人称倒塌一侧不在其使用范围之内,且修缮应当事先商量。'

export const LIST_ROWS = 46

const blocks: Block[] = [
  { kind: 'title', over: '示例县示例镇人民调解委员会', text: '人民调解示例文书' },
  { kind: 'number', label: '编号', text: '（2026）人调字第A0007号' },
  { kind: 'heading', text: '当事人' },
  {
    kind: 'fields',
    items: [
      { label: '姓名', value: 'བསྟན་འཛིན་ཆོས་སྒྲོན', span: 6 },
      { label: '性别', value: '女', span: 3 },
      { label: '民族', value: '', span: 3 },
      { label: '单位或住址', value: '示例县示例镇第一居民委员会二组三号院东侧平房', span: 12, fill: true },
      { label: '身份证号', value: '540599198512310020', span: 7 },
      { label: '联系方式', value: '', span: 5 },
      { label: '代理人', value: 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ', span: 6 },
      { label: '备注', value: '小明😀', span: 6 }
    ]
  },
  { kind: 'choice', label: '案件来源', options: [option('当事人申请', true), option('主动调解', false)] },
  { kind: 'text', text: `${LONG.repeat(3)}\n第二段<b>&"照写"</b>。`, indent: true },
  { kind: 'text', text: '人民调解委员会已将人民调解的相关规定告知各方当事人。', indent: true, role: 'fixed' },
  { kind: 'items', items: ['请求分担修缮费用二千元', '请求十日内清理院墙旁的砖石'], blanks: 1 },
  { kind: 'text', text: '', indent: false, minLines: 3 },
  {
    kind: 'grid',
    columns: [2, 3, 2, 3],
    rows: [
      {
        cells: [
          { text: '调解时间', label: true },
          { text: '2026年11月23日' },
          { text: '调解地点', label: true },
          { text: '示例镇人民调解室' }
        ]
      },
      {
        cells: [
          { text: '调解情况', label: true, height: 'tall' },
          { text: LONG, span: 3, height: 'tall' }
        ]
      }
    ]
  },
  {
    kind: 'table',
    columns: [
      { title: '序号', width: 1, align: 'center' },
      { title: '事项名称', width: 5, align: 'left' },
      { title: '办理情况', width: 3, align: 'left' }
    ],
    rows: Array.from({ length: LIST_ROWS - 2 }, (_, at) => [`${at + 1}`, `示例事项${at + 1}项`, '已办']),
    minRows: LIST_ROWS
  },
  { kind: 'space', lines: 1 },
  {
    kind: 'signature',
    lines: [
      { label: '当事人(签名盖章或按指印)', name: 'བསྟན་འཛིན་ཆོས་སྒྲོན' },
      { label: '人民调解员(签名)', hint: '可由记录人代填日期' },
      { label: '记录人(签名)' }
    ],
    stamp: '(人民调解委员会印章)',
    date: ''
  },
  { kind: 'text', text: '注:本文书仅作示例。', indent: false, role: 'note' }
]

function option(text: string, chosen: boolean) {
  return { text, chosen }
}

export const samplePaper = (more: Partial<Paper> = {}): Paper => ({
  key: 'sample',
  title: '人民调解示例文书',
  size: 'A4',
  orientation: 'portrait',
  blocks,
  copy: { number: 2, of: '当事人' },
  caseNumber: '（2026）人调字第A0007号',
  missing: [
    { field: 'parties.0.nation', label: '民族' },
    { field: 'parties.0.phone', label: '联系方式' }
  ],
  ...more
})

/** One page with a title and a line. */
export const shortPaper = (key: string, title: string, more: Partial<Paper> = {}): Paper =>
  samplePaper({
    key,
    title,
    missing: [],
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', text: `${title}的内容。`, indent: true }
    ],
    ...more
  })

/** What an office makes public: no number of a copy, its name and the day at the end. */
export const publicPaper = (): Paper =>
  shortPaper('public', '示例公告', {
    caseNumber: '',
    copy: { number: 0 },
    blocks: [
      { kind: 'title', text: '示例公告' },
      { kind: 'text', text: '现予公告。', indent: true },
      { kind: 'issued', by: '示例县综治中心', on: '2026年11月23日' }
    ]
  })

/** Every text that the paper must show, in the order it is read. */
export const textsOf = (paper: Paper): string[] => paper.blocks.flatMap(textsIn).filter((text) => text !== '')

function textsIn(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [block.over ?? '', block.text]
    case 'number':
      return [block.label, block.text]
    case 'heading':
      return [block.text]
    case 'fields':
      return block.items.flatMap(({ label, value }) => [label, value])
    case 'text':
      return block.text.split('\n')
    case 'items':
      return block.items.map((text, at) => `${at + 1}、${text}`)
    case 'choice':
      return [block.label, ...block.options.map(({ text, chosen }) => `${chosen ? '☑' : '□'}${text}`)]
    case 'grid':
      return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()]
    case 'signature':
      return [
        ...block.lines.flatMap(({ label, name, hint }) => [label, name ?? '', hint ?? '']),
        block.stamp ?? '',
        block.date === '' ? '年月日' : block.date
      ]
    case 'issued':
      return [block.by, block.on]
    case 'space':
      return []
  }
}

/** The first text that does not follow those before it, or null when all stand in order. Spaces and line ends do not count. */
export function firstMissing(whole: string, texts: readonly string[]): string | null {
  const bare = (text: string): string => text.replace(/\s/gu, '')
  const page = bare(whole)
  let from = 0
  for (const text of texts) {
    const at = page.indexOf(bare(text), from)
    if (at < 0) return text
    from = at + bare(text).length
  }
  return null
}
