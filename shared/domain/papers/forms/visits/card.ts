import { assignmentDue, handlingOpinion, tellingWay, type VisitAssignment } from '@shared/domain/visits'
import type { Block, Paper } from '../../model'
import { body, field, fields, heading, note, signature, title } from '../blocks'
import { lack } from '../paper'
import { dayCn } from '../words'
import { sheetOf, visitorNames, type VisitFile } from './file'

/**
 * 接访事项交办（督办）卡, 一式三联: one part each for the visitor, the unit and the reception office (登记、交办、督办卡，https://unjs.com/fanwenku/68322.html).
 * Each part says what its holder needs: the visitor's part has no numbers of people.
 */
export function cardSheets(file: VisitFile, of: string): Paper[] {
  const one = file.sections.assignments?.list.find(({ id }) => id === of)
  if (!one) return []
  return parts.map(({ key, name, blocks }) =>
    sheetOf(
      'card',
      file,
      { of, part: key, copyOf: name },
      [title(`接访事项交办（督办）卡（${name}联）`, file.office), ...head(file, one), ...blocks(file, one)],
      key === 'unit' ? missing(file, one) : []
    )
  )
}

const parts: { key: string; name: string; blocks(file: VisitFile, one: VisitAssignment): Block[] }[] = [
  {
    key: 'visitor',
    name: '来访人',
    blocks: (_, one) => [
      note(
        `请凭本联向承办单位查询办理进展。承办单位自受理之日起六十日内办结，情况复杂的经批准可以延长，延长不超过三十日，并告知理由（《信访工作条例》第三十四条）。`
      ),
      ...signature([{ label: '来访人（签收）' }], [{ label: '经办人（签名）' }], {
        stamp: '（印章）',
        date: dayCn(one.assignedOn)
      })
    ]
  },
  {
    key: 'unit',
    name: '承办单位',
    blocks: (file) => [
      ...people(file),
      heading('主要情况'),
      body(file.sections.matter?.summary ?? '', 2),
      heading('群众诉求'),
      body(file.sections.matter?.demand ?? '', 2),
      note(
        '不属于本单位职权范围的，请自收到之日起五个工作日内提出并说明理由（《信访工作条例》第二十三条）。'
      ),
      heading('办理结果（由承办单位填写）'),
      body('', 4),
      ...signature([{ label: '承办人（签名）' }], [{ label: '单位负责人（签名）' }], {
        stamp: '（承办单位印章）',
        date: ''
      })
    ]
  },
  {
    key: 'office',
    name: '接访室',
    blocks: (file, one) => [
      ...people(file),
      heading('催办记录'),
      body(
        one.reminders
          .map(({ on, way, to, note: words }) =>
            [`${dayCn(on)}${tellingWay.name(way)}催办`, to, words].filter((text) => text !== '').join('，')
          )
          .join('\n'),
        3
      ),
      heading('办理结果'),
      body(
        one.result
          ? `${dayCn(one.result.on)}，${handlingOpinion.name(one.result.opinion)}。${one.result.text}`
          : '',
        3
      ),
      ...signature([{ label: '承办单位（签收）' }], [{ label: '经办人（签名）' }], {
        date: dayCn(one.assignedOn)
      })
    ]
  }
]

const head = (file: VisitFile, one: VisitAssignment): Block[] => [
  { kind: 'number', label: '接访编号', text: file.sections.arrival?.number ?? '' },
  fields(
    field('来访人', visitorNames(file), 8),
    field('来访人数', `${file.sections.visitors?.count ?? ''} 人`, 4),
    field('来访日期', dayCn(file.sections.arrival?.on), 6),
    field('交办日期', dayCn(one.assignedOn), 6),
    field('反映事项', file.sections.matter?.title ?? ''),
    field('承办单位', one.unit, 8),
    field('联系人', one.contact, 4),
    field('办结期限', dayCn(assignmentDue(one)))
  ),
  heading('领导交办意见'),
  body([file.sections.outcome?.opinion ?? '', one.task].filter((text) => text !== '').join('\n'), 2)
]

/** How the unit reaches the visitors; no ID numbers, which it does not need for that. */
const people = ({ sections }: VisitFile): Block[] => [
  {
    kind: 'table',
    columns: [
      { title: '来访人（代表）', width: 5, align: 'left' },
      { title: '联系方式', width: 5, align: 'left' },
      { title: '户籍地、住址或单位', width: 9, align: 'left' }
    ],
    rows: (sections.visitors?.list ?? []).map(({ name, phone, address }) => [name, phone, address]),
    minRows: 1
  }
]

const missing = (file: VisitFile, one: VisitAssignment) => [
  ...lack(one.contact, 'assignments', `${one.unit}的联系人`),
  ...lack(
    (file.sections.visitors?.list ?? []).some(({ phone }) => phone !== '') ? '有' : '',
    'visitors',
    '来访人联系方式'
  ),
  ...lack(file.sections.matter?.demand, 'matter', '群众诉求')
]
