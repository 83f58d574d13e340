import { body, field, fields, fixed, heading, line, signature, title } from './blocks'
import { mediatorSignatures } from './mediators'
import { lack, nameOf, paperOf, type Form } from './paper'
import { partiesOf, partySignatures } from './party'
import { dayCn, dayOrGap, orGap } from './words'

const kind = 'extension'

/**
 * 延长调解期限同意书, one for each extension. A mediation ends within a month as a rule (司法部令第75号第三十三条); with the consent
 * of the parties it goes on, without it it ends (《宁波市人民调解条例》第二十七条).
 */
export const extension: Form = {
  kind,
  of: ({ sections }) =>
    (sections.limits?.extensions ?? []).map(({ id, on, days }) => ({
      id,
      title: `${nameOf(kind)}（${dayCn(on)}，${days}日）`
    })),
  fill: (file, which = '') => {
    const { intake, limits } = file?.sections ?? {}
    const extensions = limits?.extensions ?? []
    const at = extensions.findIndex(({ id }) => id === which)
    const agreed = extensions[at]
    return paperOf(
      kind,
      file,
      which,
      [
        title(nameOf(kind)),
        fields(
          field('纠纷事由', intake?.title ?? ''),
          field('编号', intake?.caseNumber ?? '', 7),
          field('受理日期', dayCn(intake?.acceptedOn), 5)
        ),
        heading('延长的理由'),
        body(agreed?.reason ?? '', 4),
        fixed(
          `上列纠纷不能在调解期限内调结。经各方当事人协商一致，同意自${dayOrGap(agreed?.on)}起将调解期限延长` +
            `${agreed?.days ?? orGap('')}日，继续调解。`
        ),
        fixed('延长的期限届满仍未达成协议的，或者任何一方当事人不同意继续调解的，终止调解。'),
        line('同意延长的当事人', agreed?.consentBy ?? ''),
        ...signature(partySignatures(partiesOf(file)), mediatorSignatures(file?.mediators ?? []), {
          date: dayCn(agreed?.on)
        })
      ],
      agreed
        ? [
            ...lack(agreed.reason, `limits.extensions.${at}.reason`, '延长的理由'),
            ...lack(agreed.consentBy, `limits.extensions.${at}.consentBy`, '同意延长的当事人')
          ]
        : []
    )
  }
}
