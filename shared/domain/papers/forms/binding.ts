import { disputeType18, dossierItem } from '../../codes'
import type { CaseFile } from '../case'
import type { Block } from '../model'
import { body, field, signature, space, title } from './blocks'
import { lack, lackCommittee, nameOf, one, paperOf, type Form } from './paper'
import { partiesOf } from './party'
import { caseTitleCn, dayCn, GAP } from './words'

/** 卷宗情况说明: what should be known of the file; papers that a reviewer let be missing are named in it with the reason. */
export const statement: Form = {
  kind: 'statement',
  of: (file) => one('statement', explanation(file) !== ''),
  fill: (file) =>
    paperOf(
      'statement',
      file,
      '',
      [
        title(nameOf('statement')),
        body(file ? explanation(file) : '', 18),
        ...signature([archivist(file)], [], { date: dayCn(file?.sections.closing?.closedOn) })
      ],
      [...lack(file?.sections.closing?.archivist, 'closing.archivist', '立卷人')]
    )
}

function explanation({ sections: { dossier, waivers } }: CaseFile): string {
  const missing = (waivers?.list ?? []).map(
    ({ item, reason, on }) => `本卷缺${dossierItem.name(item)}，${dayCn(on)}经审核同意。理由：${reason}`
  )
  return [dossier?.statement ?? '', ...missing].filter((part) => part.trim() !== '').join('\n')
}

/** 卷宗封面 (2.1). The committee's name stands over 人民调解卷宗; the title of the file is the usual one (未核实). */
export const cover: Form = {
  kind: 'cover',
  of: ({ sections }) => one('cover', sections.intake !== undefined),
  fill: (file) => {
    const { intake, dossier, closing } = file?.sections ?? {}
    return paperOf(
      'cover',
      file,
      '',
      [
        space(2),
        title('人民调解卷宗', file?.committee?.name ?? `${GAP}人民调解委员会`),
        ...underlined(
          ['卷名', intake ? caseTitleCn(partiesOf(file), disputeType18.name(intake.type)) : ''],
          ['卷号', intake?.caseNumber ?? ''],
          ['人民调解员', (file?.mediators ?? []).join('、')],
          ['调解日期', mediated(file)],
          ['立卷人', closing?.archivist ?? ''],
          ['立卷日期', dayCn(closing?.closedOn)],
          ['保管期限', dossier?.keeping ?? ''],
          ['备注', closing?.note ?? '']
        )
      ],
      [
        ...lackCommittee(file),
        ...lack(file?.mediators, 'assignment.mediatorIds', '人民调解员'),
        ...lack(closing?.archivist, 'closing.archivist', '立卷人'),
        ...lack(closing?.closedOn, 'closing.closedOn', '立卷日期'),
        ...lack(dossier?.keeping, 'dossier.keeping', '保管期限')
      ]
    )
  }
}

/** 调解日期: 年月日[至 年月日], from the first session to the result. */
function mediated(file: CaseFile | null): string {
  const { handling, outcome, intake } = file?.sections ?? {}
  const from = handling?.sessions[0]?.on ?? intake?.acceptedOn
  const to = outcome?.resultOn
  return [dayCn(from), to && to !== from ? dayCn(to) : ''].filter(Boolean).join('至')
}

/** 封底: 立卷人、审核人、立卷日期 (2.3). */
export const back: Form = {
  kind: 'back',
  of: ({ sections }) => one('back', sections.intake !== undefined),
  fill: (file) => {
    const closing = file?.sections.closing
    return paperOf(
      'back',
      file,
      '',
      [
        space(10),
        ...underlined(
          ['立卷人', closing?.archivist ?? ''],
          ['审核人', ''],
          ['立卷日期', dayCn(closing?.closedOn)]
        )
      ],
      [
        ...lack(closing?.archivist, 'closing.archivist', '立卷人'),
        ...lack(closing?.closedOn, 'closing.closedOn', '立卷日期')
      ]
    )
  }
}

/** Underlined lines with air between them, as covers have. */
const underlined = (...lines: readonly (readonly [string, string])[]): Block[] =>
  lines.flatMap(([label, value]) => [
    space(1),
    { kind: 'fields', items: [{ ...field(label, value), fill: true }] }
  ])

const archivist = (file: CaseFile | null) => {
  const name = file?.sections.closing?.archivist
  return { label: '立卷人', ...(name && { name }) }
}
