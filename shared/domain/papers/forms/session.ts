import { sessionResult } from '../../codes'
import type { DisputeParty } from '../../disputes'
import type { CaseFile } from '../case'
import type { Block } from '../model'
import { body, choice, field, fields, fixed, heading, signature, title } from './blocks'
import { mediatorSignatures } from './mediators'
import { lack, nameOf, paperOf, type Form } from './paper'
import { interpreterSignatures, interpretersOf, orBlank, partiesOf, partySignatures } from './party'
import { dayCn, namesCn, peopleIn, timeCn } from './words'

const kind = 'session'
/** Ruled lines that fill a sheet on both sides, with room to sign. */
const BOTH_SIDES = 33
const TOLD = '人民调解委员会已将人民调解的相关规定告知各方当事人。'

/** 人民调解记录, one for each session: 多次调解，多份记录 (统一的人民调解文书格式, 司发通〔2010〕239号). */
export const session: Form = {
  kind,
  of: ({ sections }) =>
    (sections.handling?.sessions ?? []).map(({ id, on }, index) => ({
      id,
      title: `${nameOf(kind)}（第${index + 1}次，${dayCn(on)}）`
    })),
  fill: (file, which = '') => {
    const { at, held, mediators, interpreters } = sessionOf(file, which)
    const list = partiesOf(file)
    return paperOf(
      kind,
      file,
      which,
      [
        title(nameOf(kind)),
        fields(
          field('时间', held ? timeCn(held.on, held.from, held.to) : ''),
          field('地点', held?.place ?? ''),
          field('当事人', namesCn(list.map(({ name }) => name))),
          field('参加人', present(held?.present ?? '', interpreters))
        ),
        fixed(TOLD),
        heading('调解记录'),
        body(held?.record ?? '', BOTH_SIDES),
        heard(list),
        choice(
          '调解结果',
          sessionResult.list.map(({ code, name }) => ({
            text: `${code}、${name}`,
            chosen: held?.result === code
          }))
        ),
        ...signature(
          partySignatures(list),
          [
            ...interpreterSignatures(interpreters),
            ...mediatorSignatures(mediators),
            { label: '记录人（签名）', ...(held?.recorder && { name: held.recorder }) }
          ],
          { date: dayCn(held?.on) }
        )
      ],
      held
        ? [
            ...lack(held.place, `handling.sessions.${at}.place`, '调解地点'),
            ...lack(held.record, `handling.sessions.${at}.record`, '调解记录'),
            ...lack(held.result === undefined ? '' : '—', `handling.sessions.${at}.result`, '这次调解的结果'),
            ...lack(mediators, `handling.sessions.${at}.mediators`, '人民调解员'),
            ...lack(held.recorder, `handling.sessions.${at}.recorder`, '记录人')
          ]
        : []
    )
  }
}

function sessionOf(file: CaseFile | null, which: string) {
  const sessions = file?.sections.handling?.sessions ?? []
  const at = sessions.findIndex(({ id }) => id === which)
  const held = sessions[at]
  const named = peopleIn(held?.mediators ?? '')
  const interpreter = peopleIn(held?.interpreter ?? '')
  return {
    at,
    held,
    mediators: named.length > 0 ? named : [...(file?.mediators ?? [])],
    interpreters: interpreter.length > 0 ? interpreter : interpretersOf(partiesOf(file))
  }
}

/** The parties sign the record itself first, without a day; then, below the result, again. */
function heard(list: readonly DisputeParty[]): Block {
  const [first, ...more] = list.length > MOST_SIGNERS ? [null] : orBlank(list, 2)
  const sign = (party: DisputeParty | null | undefined) =>
    field(`当事人${party?.name ?? ''}（签名盖章或按指印）`, '')
  return fields(sign(first), ...more.map(sign))
}
const MOST_SIGNERS = 24

/** An interpreter takes part as well, and stands there with the part played. */
const present = (others: string, interpreters: readonly string[]): string =>
  [others, ...interpreters.filter((name) => !others.includes(name)).map((name) => `${name}（翻译）`)]
    .filter(Boolean)
    .join('、')
