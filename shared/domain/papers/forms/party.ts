import { nation, sex } from '../../codes'
import type { DisputeAgent, DisputeParty } from '../../disputes'
import type { CaseFile } from '../case'
import type { Block, BlockOf, Missing } from '../model'
import { field, fields, heading, type SignatureLine } from './blocks'
import { lack } from './paper'
import { bornCn, widthOf } from './words'

type Field = BlockOf<'fields'>['items'][number]
type Party = DisputeParty | null

/** From so many on the parties stand in a list: a group matter still has a readable paper. */
export const MANY = 20
/** Chinese characters that fit beside their label when two or three boxes share a line. */
const HALF = 12
const OCCUPATION = 9
const PHONE = 7
const ADDRESS = 10

export const partiesOf = (file: CaseFile | null): readonly DisputeParty[] =>
  file?.sections.parties?.list ?? []

/** One empty place where nobody is known: the blank form. */
export const orBlank = (list: readonly DisputeParty[], places = 1): readonly Party[] =>
  list.length > 0 ? list : Array.from({ length: places }, () => null)

/** A heading and the boxes for each party of one standing. */
export function partyBlocks(label: string, list: readonly Party[], withNumber: boolean): Block[] {
  if (list.length > MANY) return partyList(label, list, { number: withNumber, ethnicity: true })
  return list.flatMap((party, index) => [
    heading(list.length > 1 ? `${label}（${index + 1}）` : label),
    fields(...partyFields(party, withNumber))
  ])
}

/**
 * 姓名、性别、民族、出生年月、职业或职务、联系方式、单位或住址、身份证号 (统一的人民调解文书格式, 厦门落地样式). A company has
 * no sex or birth: its person in charge stands in their place. Ethnicity, because the form has the box.
 */
function partyFields(party: Party, withNumber: boolean): Field[] {
  if (party !== null && party.kind !== 'person') return companyFields(party, withNumber)
  const name = party?.name ?? ''
  const occupation = party?.occupation ?? ''
  const address = party?.address ?? ''
  const long = widthOf(name) > HALF
  const wide = widthOf(occupation) > OCCUPATION
  const near = widthOf(party?.phone ?? '') <= PHONE && widthOf(address) <= ADDRESS
  return [
    field('姓名', name, long ? 12 : 6),
    field('性别', party ? sexWord(party) : '', long ? 6 : 3),
    field('民族', ethnicity(party), long ? 6 : 3),
    field('出生年月', party ? bornCn(party) : '', wide ? 12 : 6),
    field('职业或职务', occupation, wide ? 12 : 6),
    field('联系方式', party?.phone ?? '', near ? 5 : 12),
    field('单位或住址', address, near ? 7 : 12),
    ...(withNumber ? [field('身份证号', party?.idNumber ?? '')] : []),
    ...agentFields(party?.agents ?? [])
  ]
}

function companyFields(party: DisputeParty, withNumber: boolean): Field[] {
  const head = party.agents?.find(({ kind }) => kind === 'legalRepresentative')
  return [
    field('名称', party.name),
    field('法定代表人或负责人', head?.name ?? '', 6),
    field('职务', head?.relation ?? '', 6),
    field('联系方式', party.phone),
    field('单位或住址', party.address),
    ...(withNumber ? [field('统一社会信用代码', party.idNumber)] : []),
    ...agentFields(party.agents?.filter((agent) => agent !== head) ?? [])
  ]
}

export const sexWord = (party: DisputeParty): string => {
  const { sex: code } = party
  return code === '' ? '' : sex.name(code).replace(/性$/, '')
}

/** Who acts for the party; the boxes of the form come first, this line only where there is someone. */
const agentFields = (agents: readonly DisputeAgent[]): Field[] =>
  agents.map((agent) =>
    field(
      agent.kind === 'guardian'
        ? '法定代理人'
        : agent.kind === 'entrusted'
          ? '委托代理人'
          : '法定代表人或负责人',
      [agent.name, agent.relation, agent.phone].filter(Boolean).join('，')
    )
  )

/** A heading and a list in place of boxes for each. */
export function partyList(
  label: string,
  list: readonly Party[],
  has: { number: boolean; ethnicity: boolean }
): Block[] {
  const columns: { title: string; width: number; text(party: Party, at: number): string }[] = [
    { title: '序号', width: 2, text: (_, at) => String(at + 1) },
    { title: '姓名或名称', width: 5, text: (party) => party?.name ?? '' },
    { title: '性别', width: 2, text: (party) => (party ? sexWord(party) : '') },
    ...(has.ethnicity ? [{ title: '民族', width: 3, text: ethnicity }] : []),
    { title: '出生年月', width: 4, text: (party) => (party ? bornCn(party) : '') },
    { title: '职业或职务', width: 4, text: (party) => party?.occupation ?? '' },
    { title: '联系方式', width: 5, text: (party) => party?.phone ?? '' },
    {
      title: has.number ? '单位或住址、身份证号' : '单位或住址',
      width: 9,
      text: (party) => [party?.address, has.number ? party?.idNumber : ''].filter(Boolean).join('\n')
    }
  ]
  return [
    heading(`${label}（共${list.length}位）`),
    {
      kind: 'table',
      columns: columns.map(({ title, width }) => ({ title, width, align: 'left' as const })),
      rows: list.map((party, at) => columns.map(({ text }) => text(party, at))),
      minRows: 0
    }
  ]
}

const ethnicity = (party: Party): string => (party?.nation ? nation.name(party.nation) : '')

/** A place to sign for each party; an organization seals (2.4 填写说明: 法人当事人盖章). */
export const partySignatures = (
  list: readonly DisputeParty[],
  label = '当事人（签名盖章或按指印）',
  places = 2
): SignatureLine[] =>
  orBlank(list, places).map((party) => (party === null ? { label } : { label, ...signs(party) }))

function signs(party: DisputeParty): { name: string; hint?: string } {
  if (party.kind !== 'person') return { name: party.name, hint: '盖章' }
  const agent = party.agents?.find(({ kind }) => kind !== 'legalRepresentative')
  return agent ? { name: party.name, hint: `代理人${agent.name}` } : { name: party.name }
}

/** 翻译人员 of the parties who need one, each once; they sign beside the others. */
export const interpretersOf = (list: readonly DisputeParty[]): string[] => [
  ...new Set(list.map(({ interpreter }) => interpreter?.trim() ?? '').filter(Boolean))
]

export const interpreterSignatures = (names: readonly string[]): SignatureLine[] =>
  names.map((name) => ({ label: '翻译人员（签名）', name }))

type Asked = 'sex' | 'birthDate' | 'phone' | 'address' | 'idNumber'

/** What the boxes of a party still want. Occupation and ethnicity may stay empty: not everybody has or tells one. */
export function lackOfParties(
  file: CaseFile | null,
  asked: readonly Asked[],
  includes: (party: DisputeParty) => boolean = () => true
): Missing[] {
  return partiesOf(file).flatMap((party, index) => (includes(party) ? lackOf(party, index, asked) : []))
}

function lackOf(party: DisputeParty, index: number, asked: readonly Asked[]): Missing[] {
  const person = party.kind === 'person'
  const words: Record<Asked, string> = {
    sex: '性别',
    birthDate: '出生年月',
    phone: '联系方式',
    address: person ? '单位或住址' : '住所',
    idNumber: person ? '身份证号' : '统一社会信用代码'
  }
  const value: Record<Asked, string> = {
    sex: person ? party.sex : '—',
    birthDate: person ? bornCn(party) : '—',
    phone: party.phone,
    address: party.address,
    idNumber: party.idNumber
  }
  return asked.flatMap((name) =>
    lack(value[name], `parties.list.${index}.${name}`, `${party.name}的${words[name]}`)
  )
}
