import { sectionValue, type LedgerRecord } from '@shared/ledger'
import {
  education,
  employment,
  mediatorGrade,
  mediatorIdentity,
  nation,
  politics,
  selection,
  sex
} from '@shared/domain/codes'
import {
  emptyMediator,
  mediatorDifferences,
  mediatorDraftOf,
  presetFromIdNumber
} from '@shared/domain/mediators'
import { mediatorProblems } from '@shared/domain/mediators/problems'
import type { MediatorProfile, MediatorService } from '@shared/domain/mediators/sections'
import { keyOf, numberKey } from '../keys'
import type { FieldSpec } from '../types'
import type { Alias } from '../values'
import { organizationOfCell, orText, placeOfCell } from './parts'
import type { Target } from './target'

const fields: readonly FieldSpec[] = [
  {
    key: 'name',
    name: '姓名',
    required: true,
    heads: ['姓名', '调解员姓名', '调解员', '人民调解员', '名字']
  },
  { key: 'sex', name: '性别', heads: ['性别'] },
  {
    key: 'idNumber',
    name: '身份证号',
    masked: 'idNumber',
    heads: ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号码']
  },
  { key: 'birthDate', name: '出生日期', heads: ['出生日期', '出生年月', '出生年月日', '生日'] },
  { key: 'nation', name: '民族', heads: ['民族'] },
  { key: 'education', name: '学历', heads: ['学历', '文化程度', '文化水平'] },
  { key: 'politics', name: '政治面貌', heads: ['政治面貌'] },
  {
    key: 'organization',
    name: '所属调解组织',
    heads: ['所属调解组织', '调解组织', '所在调委会', '所属调委会', '调委会', '所在调解组织', '调解组织名称']
  },
  { key: 'post', name: '调委会职务', heads: ['调委会职务', '职务', '担任职务'] },
  { key: 'workplace', name: '所属单位', heads: ['所属单位', '工作单位', '单位'] },
  { key: 'identity', name: '身份', heads: ['身份', '人员身份', '调解员身份', '人员类别', '类别'] },
  {
    key: 'employment',
    name: '专职兼职',
    heads: ['专职兼职', '专兼职', '专职或兼职', '专/兼职', '专职', '专职/兼职', '调解员类型']
  },
  { key: 'selection', name: '产生方式', heads: ['产生方式', '选聘方式', '推选聘任'] },
  {
    key: 'startedOn',
    name: '从业起始时间',
    heads: ['从业起始时间', '从业时间', '从事调解时间', '任职时间', '聘任时间']
  },
  { key: 'grade', name: '等级', heads: ['等级', '调解员等级', '级别'] },
  {
    key: 'mobile',
    name: '手机',
    masked: 'phone',
    heads: ['手机', '手机号', '手机号码', '联系电话', '电话', '联系方式']
  },
  { key: 'address', name: '地址', heads: ['地址', '住址', '家庭住址', '联系地址'] },
  { key: 'place', name: '所在地', heads: ['所在地', '乡镇', '所属乡镇', '所属地区', '区划', '行政区划'] },
  {
    key: 'certificates',
    name: '资格证书、职称',
    heads: ['资格证书', '职称', '证书', '执业证书', '调解员证号']
  }
]

const SEXES: readonly Alias[] = [
  { word: '男', code: '1' },
  { word: '女', code: '2' }
]
const EDUCATIONS: readonly Alias[] = [
  { word: '博士', code: '11' },
  { word: '硕士', code: '14' },
  { word: '研究生', code: '10' },
  { word: '本科', code: '20' },
  { word: '大学', code: '20' },
  { word: '大学本科', code: '20' },
  { word: '大专', code: '30' },
  { word: '专科', code: '30' },
  { word: '中专', code: '41' },
  { word: '高中', code: '60' },
  { word: '初中', code: '70' },
  { word: '小学', code: '80' }
]
const POLITICS: readonly Alias[] = [
  { word: '党员', code: '01' },
  { word: '中共预备党员', code: '02' },
  { word: '预备党员', code: '02' },
  { word: '团员', code: '03' },
  { word: '共青团', code: '03' }
]

/** 藏 → 藏族 */
const NATIONS: readonly Alias[] = nation.list.map(({ code, name }) => ({
  word: name.replace(/族$/, ''),
  code
}))

const organizationsOf = (record: LedgerRecord): string[] =>
  sectionValue<MediatorService>(record, 'service')?.organizations.map(
    ({ organizationId }) => organizationId
  ) ?? []

const byName = (name: string, organization: string): string => `人|${keyOf(name)}|${organization}`

/**
 * 调解员. The identity number says who it is. Without one on either side, the name in the same organization does: two people
 * may share a name, and with different numbers they are two.
 */
export const mediatorTarget: Target = {
  code: 'mediator',
  entity: 'mediator',
  name: '调解员',
  fields,
  defaults: ['organization', 'place'],
  identity(row, around) {
    const name = row.line('name', 120)
    if (name === '') return []
    const number = row.idNumber('idNumber')
    const plain = byName(name, organizationOfCell(row, 'organization', around)?.id ?? '')
    return number === '' ? [plain, `${plain}|号`] : [numberKey(number), plain]
  },
  identityOf(record) {
    const profile = sectionValue<MediatorProfile>(record, 'profile')
    if (!profile) return []
    const ids = organizationsOf(record)
    const plain = (ids.length > 0 ? ids : ['']).map((id) => byName(profile.name, id))
    return profile.idNumber === '' ? plain : [numberKey(profile.idNumber), ...plain.map((key) => `${key}|号`)]
  },
  read(row, record, around) {
    const draft = record ? mediatorDraftOf(record) : emptyMediator(around.place)
    const { profile, contact, service } = draft
    const organization = organizationOfCell(row, 'organization', around)
    const identity = row.code('identity', mediatorIdentity)
    const post = row.line('post', 40)
    const sections = {
      profile: presetFromIdNumber({
        ...profile,
        name: orText(row.line('name', 120), profile.name),
        sex: row.code('sex', sex, SEXES) ?? profile.sex,
        idNumber: orText(row.idNumber('idNumber'), profile.idNumber),
        birthDate: row.date('birthDate') ?? profile.birthDate,
        nation: row.code('nation', nation, NATIONS) ?? profile.nation,
        education: row.code('education', education, EDUCATIONS) ?? profile.education,
        politics: row.code('politics', politics, POLITICS) ?? profile.politics,
        workplace: orText(row.line('workplace', 120), profile.workplace),
        place: placeOfCell(row, 'place', around) ?? profile.place
      }),
      contact: {
        ...contact,
        mobile: orText(row.numberText('mobile').slice(0, 40), contact.mobile),
        address: orText(row.line('address'), contact.address)
      },
      service: {
        ...service,
        identities:
          identity === null || service.identities.includes(identity)
            ? service.identities
            : [...service.identities, identity].slice(0, 5),
        employment: row.code('employment', employment) ?? service.employment,
        selection: row.code('selection', selection) ?? service.selection,
        startedOn: row.date('startedOn') ?? service.startedOn,
        grade: row.code('grade', mediatorGrade) ?? service.grade,
        certificates: orText(row.line('certificates'), service.certificates),
        organizations: placed(service.organizations, organization?.id, post)
      },
      ...(record ? {} : { skills: draft.skills, training: draft.training })
    }
    const { today } = around.context
    return {
      title: sections.profile.name,
      sections,
      problems: [
        ...mediatorProblems('profile', sections.profile, today),
        ...mediatorProblems('contact', sections.contact, today),
        ...mediatorProblems('service', sections.service, today)
      ],
      number: null
    }
  },
  fieldOf: (path) => fields.find(({ key }) => path.endsWith(`.${key}`))?.key ?? '',
  differences: (section, before, after) => mediatorDifferences(section, before, after)
}

/** The organization beside those that stand there; its post where the row says one. */
function placed(
  list: MediatorService['organizations'],
  organizationId: string | undefined,
  post: string
): MediatorService['organizations'] {
  if (organizationId === undefined) return list
  const present = list.find((one) => one.organizationId === organizationId)
  if (!present) return [...list, { organizationId, post, from: null, to: null }]
  return list.map((one) => (one === present ? { ...one, post: orText(post, one.post) } : one))
}
