import { performanceSeen, satisfaction } from '../../codes'
import type { DisputeFollowUp } from '../../disputes'
import { body, field, fields, heading, signature, title } from './blocks'
import { lack, lackCommittee, nameOf, paperOf, type Form } from './paper'
import { partiesOf } from './party'
import { dayCn, namesCn, peopleIn } from './words'

const kind = 'followUp'
type Visit = DisputeFollowUp['visits'][number]

/**
 * 人民调解回访记录, one for each visit (统一的人民调解文书格式, 司发通〔2010〕239号; 填写说明: 回访事由填纠纷名称，回访情况写履行情况、
 * 当事人意见、有无反复). The duty to see to the performance: 《人民调解法》第三十一条.
 */
export const followUp: Form = {
  kind,
  of: ({ sections }) =>
    (sections.followUp?.visits ?? []).map(({ id, on }) => ({
      id,
      title: `${nameOf(kind)}（${dayCn(on)}）`
    })),
  fill: (file, which = '') => {
    const intake = file?.sections.intake
    const visits = file?.sections.followUp?.visits ?? []
    const at = visits.findIndex(({ id }) => id === which)
    const visit = visits[at]
    const visitors = peopleIn(visit?.visitor ?? '')
    const label = '回访人（签名）'
    return paperOf(
      kind,
      file,
      which,
      [
        title(nameOf(kind)),
        fields(
          field('当事人', namesCn(partiesOf(file).map(({ name }) => name))),
          field('调解协议编号', intake?.caseNumber ?? ''),
          field('回访事由', intake?.title ?? ''),
          field('回访时间', dayCn(visit?.on))
        ),
        heading('回访情况'),
        body(visit ? seen(visit) : '', 12),
        ...signature(visitors.length > 0 ? visitors.map((name) => ({ label, name })) : [{ label }], [], {
          stamp: `${file?.committee?.name ?? '人民调解委员会'}（印章）`,
          date: dayCn(visit?.on)
        })
      ],
      visit
        ? [
            ...lack(visit.visitor, `followUp.visits.${at}.visitor`, '回访人'),
            ...lack(visit.record, `followUp.visits.${at}.record`, '回访情况'),
            ...lackCommittee(file)
          ]
        : []
    )
  }
}

function seen(visit: Visit): string {
  const how = [
    visit.way && `回访方式：${visit.way}`,
    visit.visited && `回访对象：${visit.visited}`,
    `履行情况：${performanceSeen.name(visit.performance)}`,
    visit.satisfaction !== null && `当事人意见：${satisfaction.name(visit.satisfaction)}`
  ].filter(Boolean)
  return [`${how.join('；')}。`, visit.record].filter((part) => part.trim() !== '').join('\n')
}
