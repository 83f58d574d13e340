import { refusalGround } from '../../codes'
import type { CaseFile } from '../case'
import type { Block } from '../model'
import { addressee, body, choice, fixed, heading, items, note, signature, title } from './blocks'
import { lack, nameOf, one, paperOf, type Form } from './paper'
import { partiesOf, partySignatures } from './party'
import { dayCn, dayOrGap, GAP, linesOf, namesCn, orGap } from './words'

const kind = 'refusal'

/** Only articles that were checked stand on the paper; the other grounds are told in words (see codes/application.ts). */
const ARTICLE: Readonly<Record<number, string>> = {
  3: '（《中华人民共和国人民调解法》第十七条）',
  7: '（《医疗纠纷预防和处理条例》第三十一条）'
}

/**
 * 不予受理通知书: the grounds, the reason and where the person can go instead (《人民调解法》第十七条、第二十六条). An office that
 * entrusted the matter is told as well (《宁波市人民调解条例》第十九条).
 */
export const refusal: Form = {
  kind,
  of: ({ sections }) => one(kind, sections.refusal !== undefined && sections.intake === undefined),
  fill: (file) => {
    const refused = file?.sections.refusal
    const applicants = partiesOf(file).filter(({ role }) => role === 'applicant')
    return paperOf(
      kind,
      file,
      '',
      [
        title(nameOf(kind), issuerOf(file)),
        addressee(applicants.length > 0 ? namesCn(applicants.map(({ name }) => name)) : GAP),
        fixed(
          `你（单位）于${dayOrGap(refused?.appliedOn)}就“${orGap(refused?.title)}”提出的调解申请收悉。` +
            '经审查，该事项属于下列情形，决定不予受理：'
        ),
        grounds(refused?.grounds),
        heading('理由'),
        body(refused?.reason ?? '', 2),
        heading('你（单位）可以通过下列途径解决'),
        refused ? items(linesOf(refused.goTo)) : body('', 2),
        ...(refused?.entrustedBy ? [note(`本通知书同时送${refused.entrustedBy}。`)] : []),
        ...signature(
          partySignatures(applicants, '当事人（签收）', 1),
          [{ label: '经办人（签名）', ...(refused?.handledBy && { name: refused.handledBy }) }],
          { stamp: '（印章）', date: dayCn(refused?.refusedOn) }
        )
      ],
      [
        ...lack(applicants, 'parties.list', '申请人'),
        ...lack(refused?.reason, 'refusal.reason', '不予受理的理由'),
        ...lack(refused?.goTo, 'refusal.goTo', '告知的其他途径'),
        ...lack(refused?.handledBy, 'refusal.handledBy', '经办人')
      ]
    )
  }
}

/** The committee where there is one already; before that the centre. */
export const issuerOf = (file: CaseFile | null): string => file?.committee?.name ?? file?.office.name ?? ''

/** What holds; on the blank form all of them, to be ticked. */
function grounds(given: readonly number[] | undefined): Block {
  const text = ({ code, name }: { code: number; name: string }) => `${name}${ARTICLE[code] ?? ''}`
  if (given === undefined) {
    return choice(
      '',
      refusalGround.list.map((ground) => ({ text: text(ground), chosen: false }))
    )
  }
  const holds = refusalGround.list.filter(({ code }) => given.includes(code)).map(text)
  return items(holds.map((ground, at) => `${ground}${at < holds.length - 1 ? '；' : '。'}`))
}
