import { dayCn } from './words'
import { body, fixed, heading, numbered, signature, title } from './blocks'
import { lack, nameOf, one, paperOf, type Form } from './paper'
import { lackOfParties, orBlank, partiesOf, partyBlocks, partySignatures } from './party'

const kind = 'application'
const SIGN = '申请人（签名盖章或按指印）'
const TOLD = '人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。'

/**
 * 人民调解申请书 (统一的人民调解文书格式, 司发通〔2010〕239号; 厦门落地样式: 申请人有身份证号栏，被申请人没有). For matters that were
 * applied for: 《人民调解法》第十七条.
 */
export const application: Form = {
  kind,
  of: ({ sections: { intake, application } }) =>
    one(kind, intake !== undefined && (application ? application.mode !== 'none' : intake.source === 2)),
  fill: (file) => {
    const { intake, application } = file?.sections ?? {}
    const list = partiesOf(file)
    const applicants = list.filter(({ role }) => role === 'applicant')
    const others = list.filter(({ role }) => role === 'other')
    return paperOf(
      kind,
      file,
      '',
      [
        title(nameOf(kind)),
        ...partyBlocks('申请人', orBlank(applicants), true),
        ...partyBlocks('被申请人', orBlank(list.filter(({ role }) => role === 'respondent')), false),
        ...partyBlocks('其他当事人', others, false),
        heading('纠纷简要情况'),
        body(intake?.summary ?? '', 5),
        heading('当事人申请事项'),
        numbered(intake?.claim ?? '', 3),
        fixed(TOLD),
        ...signature(partySignatures(applicants, SIGN, 1), [], { date: dayCn(application?.appliedOn) })
      ],
      [
        ...lackOfParties(
          file,
          ['sex', 'birthDate', 'phone', 'address', 'idNumber'],
          (p) => p.role === 'applicant'
        ),
        ...lackOfParties(file, ['sex', 'phone', 'address'], (p) => p.role !== 'applicant'),
        ...lack(intake?.summary, 'intake.summary', '纠纷简要情况'),
        ...lack(intake?.claim, 'intake.claim', '申请事项'),
        ...lack(application?.appliedOn, 'application.appliedOn', '申请日期')
      ]
    )
  }
}
