import { agentPower, disputeType18 } from '../../codes'
import type { DisputeAgent, DisputeParty } from '../../disputes'
import type { CaseFile } from '../case'
import { choice, field, fields, fixed, heading, signature, title } from './blocks'
import { lack, nameOf, paperOf, type Form } from './paper'
import { partiesOf } from './party'
import { GAP, namesCn } from './words'

const kind = 'proxy'

interface Letter {
  party: DisputeParty
  agent: DisputeAgent
  /** Path of the agent in the form. */
  field: string
}

/** Guardians and heads of companies act by law and need no letter. */
const lettersOf = (file: CaseFile | null): Letter[] =>
  partiesOf(file).flatMap((party, at) =>
    (party.agents ?? []).flatMap((agent, index) =>
      agent.kind === 'entrusted' ? [{ party, agent, field: `parties.list.${at}.agents.${index}` }] : []
    )
  )

/** 授权委托书, one for each agent. The powers to be ticked are those of public samples; the duration is the usual one. */
export const proxy: Form = {
  kind,
  of: (file) =>
    (file.sections.intake ? lettersOf(file) : []).map(({ party, agent }) => ({
      id: agent.id,
      title: `${nameOf(kind)}（${party.name}委托${agent.name}）`
    })),
  fill: (file, which = '') => {
    const letter = lettersOf(file).find(({ agent }) => agent.id === which)
    const { party, agent } = letter ?? {}
    const person = party === undefined || party.kind === 'person'
    return paperOf(
      kind,
      file,
      which,
      [
        title(nameOf(kind)),
        heading('委托人'),
        fields(
          field(person ? '姓名' : '名称', party?.name ?? ''),
          field(person ? '身份证号' : '统一社会信用代码', party?.idNumber ?? '', 7),
          field('联系方式', party?.phone ?? '', 5),
          field('单位或住址', party?.address ?? '')
        ),
        heading('受委托人'),
        fields(
          field('姓名', agent?.name ?? ''),
          field('身份证号', agent?.idNumber ?? '', 7),
          field('联系方式', agent?.phone ?? '', 5),
          field('与委托人的关系', agent?.relation ?? '')
        ),
        fixed(`${matter(file, party)}，现委托受委托人作为参加人民调解的代理人。`),
        choice(
          '委托权限',
          agentPower.list.map(({ code, name }) => ({
            text: name,
            chosen: agent?.powers.includes(code) ?? false
          }))
        ),
        fixed('委托期限：自本委托书签署之日起至本纠纷调解结束之日止。'),
        ...signature(
          [
            { label: '委托人（签名盖章或按指印）', ...(party && { name: party.name }) },
            { label: '受委托人（签名）', ...(agent && { name: agent.name }) }
          ],
          [],
          { date: '' }
        )
      ],
      letter
        ? [
            ...lack(letter.agent.idNumber, `${letter.field}.idNumber`, `${letter.agent.name}的身份证号`),
            ...lack(letter.agent.phone, `${letter.field}.phone`, `${letter.agent.name}的联系方式`),
            ...lack(letter.agent.powers, `${letter.field}.powers`, `${letter.agent.name}的委托权限`)
          ]
        : []
    )
  }
}

function matter(file: CaseFile | null, party: DisputeParty | undefined): string {
  const intake = file?.sections.intake
  const others = partiesOf(file).filter(({ id, role }) => id !== party?.id && role !== party?.role)
  const against = others.length > 0 ? namesCn(others.map(({ name }) => name)) : GAP
  return `委托人与${against}因${intake ? disputeType18.name(intake.type) : `${GAP}纠纷`}申请（接受）人民调解`
}
