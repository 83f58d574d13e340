import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { industryField, organizationType } from '@shared/domain/codes'
import {
  emptyOrganization,
  organizationDifferences,
  organizationDraftOf,
  type OrganizationProfile
} from '@shared/domain/organizations'
import { organizationProblems } from '@shared/domain/organizations/problems'
import { normalizeNumber } from '@shared/domain/identity'
import type { ImportAround } from '../around'
import type { RowReader } from '../reader'
import { keyOf } from '../keys'
import type { FieldSpec } from '../types'
import type { Alias } from '../values'
import { organizationOfCell, orElse, orText, placeOfCell } from './parts'
import type { Target } from './target'

const fields: readonly FieldSpec[] = [
  {
    key: 'name',
    name: '名称',
    required: true,
    heads: [
      '组织名称',
      '调解组织名称',
      '名称',
      '调委会名称',
      '人民调解委员会名称',
      '调解组织',
      '机构名称',
      '单位名称'
    ]
  },
  { key: 'type', name: '类型', heads: ['组织类型', '类型', '类别', '组织类别', '调委会类型', '性质'] },
  {
    key: 'place',
    name: '所在地',
    heads: ['所在地', '所属地区', '行政区划', '区划', '所在乡镇', '乡镇', '乡镇街道', '所属乡镇']
  },
  { key: 'shortName', name: '简称', heads: ['简称'] },
  { key: 'code', name: '编码', heads: ['调委会编码', '编码', '组织编码', '机构编码'] },
  { key: 'creditCode', name: '统一社会信用代码', heads: ['统一社会信用代码', '信用代码', '社会信用代码'] },
  { key: 'industry', name: '行业专业领域', heads: ['行业专业领域', '领域', '行业', '专业领域'] },
  { key: 'parent', name: '所属调解组织', heads: ['所属调解组织', '所属调委会', '上级组织', '所属组织'] },
  { key: 'superior', name: '主管机关', heads: ['主管机关', '主管单位', '设立单位', '主管部门'] },
  { key: 'setUpAt', name: '设立地点', heads: ['设立地点', '派驻地点', '派驻单位'] },
  {
    key: 'establishedOn',
    name: '成立日期',
    heads: ['成立日期', '成立时间', '设立日期', '设立时间', '组建时间']
  },
  { key: 'leader', name: '负责人', heads: ['负责人', '负责人姓名', '主任', '主任姓名', '调委会主任'] },
  {
    key: 'phone',
    name: '联系电话',
    masked: 'phone',
    heads: ['联系电话', '电话', '负责人电话', '联系方式', '手机']
  },
  { key: 'address', name: '地址', heads: ['地址', '办公地址', '详细地址', '通讯地址', '办公地点'] },
  { key: 'fullTime', name: '专职人数', heads: ['专职人数', '专职人民调解员', '专职调解员', '专职'] },
  { key: 'partTime', name: '兼职人数', heads: ['兼职人数', '兼职人民调解员', '兼职调解员', '兼职'] },
  { key: 'note', name: '备注', heads: ['备注', '说明'] }
]

const TYPES: readonly Alias[] = [
  ...organizationType.list.map(({ code, short }) => ({ word: short, code })),
  { word: '村', code: 'village' },
  { word: '村级', code: 'village' },
  { word: '村调解委员会', code: 'village' },
  { word: '居委会', code: 'residents' },
  { word: '社区', code: 'residents' },
  { word: '乡镇', code: 'township' },
  { word: '乡镇级', code: 'township' },
  { word: '街道', code: 'subdistrict' },
  { word: '企业', code: 'enterprise' },
  { word: '企事业单位', code: 'enterprise' },
  { word: '行业性', code: 'industry' },
  { word: '专业性', code: 'professional' },
  { word: '行业性专业性', code: 'industry', unsure: true },
  { word: '区域性', code: 'regional' },
  { word: '个人调解室', code: 'personalStudio' },
  { word: '派驻调解室', code: 'stationedStudio' }
]

const profileOf = (record: LedgerRecord) => sectionValue<OrganizationProfile>(record, 'profile')
const FIELDS: Readonly<Record<string, string>> = {
  'profile.parentId': 'parent',
  'contact.leader': 'leader',
  'contact.phone': 'phone',
  'contact.address': 'address',
  'members.fullTime': 'fullTime',
  'members.partTime': 'partTime'
}

/**
 * 调解组织. Two rows are the same organization when the name is the same in the same place: names like 「人民调解委员会」 come back
 * in every village. Only where the file has no place the name alone finds it. A code of the ministry's system is not asked for: old ledgers lack it.
 */
export const organizationTarget: Target = {
  code: 'organization',
  entity: 'organization',
  name: '调解组织',
  fields,
  defaults: ['place', 'type'],
  identity: (row, around) => {
    const name = row.line('name')
    if (name === '') return []
    const inPlace = keyOf(name, placeOf(row, around).name)
    return row.has('place') ? [inPlace] : [inPlace, nameOnly(name)]
  },
  identityOf(record) {
    const profile = profileOf(record)
    return profile ? [keyOf(profile.name, profile.place.name), nameOnly(profile.name)] : []
  },
  read(row, record, around) {
    const draft = record ? organizationDraftOf(record) : emptyOrganization(placeOf(row, around))
    const { profile, contact, members } = draft
    const parent = organizationOfCell(row, 'parent', around)
    const type = row.code('type', organizationType, TYPES) ?? typeByName(row.line('name')) ?? profile.type
    if (type === '') row.bad('type', '没有写类型，从名称也看不出')
    const sections = {
      profile: {
        ...profile,
        name: orText(row.line('name'), profile.name),
        shortName: orText(row.line('shortName', 80), profile.shortName),
        code: orText(row.line('code', 40), profile.code),
        creditCode: orText(normalizeNumber(row.numberText('creditCode')), profile.creditCode),
        type,
        industry: row.code('industry', industryField) ?? profile.industry,
        parentId: parent?.id ?? profile.parentId,
        superior: orText(row.line('superior', 120), profile.superior),
        setUpAt: orText(row.line('setUpAt', 120), profile.setUpAt),
        establishedOn: row.date('establishedOn') ?? profile.establishedOn,
        note: orText(row.paragraph('note', 2000), profile.note)
      },
      contact: {
        ...contact,
        leader: orText(row.line('leader', 80), contact.leader),
        phone: orText(row.numberText('phone'), contact.phone).slice(0, 40),
        address: orText(row.line('address'), contact.address)
      },
      members: {
        ...members,
        fullTime: orElse(row.count('fullTime'), members.fullTime),
        partTime: orElse(row.count('partTime'), members.partTime)
      },
      ...(record ? {} : { premises: draft.premises, filing: draft.filing })
    }
    const id = record?.id ?? ''
    const checks = { id, today: around.context.today, organizations: new Map<string, LedgerRecord>() }
    return {
      title: sections.profile.name,
      sections,
      problems: [
        // Parents were looked up by name in the ledger itself: that they are there is known.
        ...organizationProblems('profile', { ...sections.profile, parentId: null }, checks),
        ...organizationProblems('contact', sections.contact, checks),
        ...organizationProblems('members', sections.members, checks)
      ],
      number: null
    }
  },
  fieldOf: (path) => FIELDS[path] ?? (fields.find(({ key }) => path === `profile.${key}`)?.key || ''),
  differences: (section, before, after) => organizationDifferences(section, before, after)
}

const nameOnly = (name: string): string => `名称|${keyOf(name)}`

const placeOf = (row: RowReader, around: ImportAround) => placeOfCell(row, 'place', around) ?? around.place

/** 「某某乡人民调解委员会」 says itself what it is. */
function typeByName(name: string) {
  if (/派驻.*工作室$|调解工作室$/.test(name))
    return /派驻|法院|派出所|交警/.test(name) ? 'stationedStudio' : null
  if (!/调解委员会$|调委会$/.test(name)) return null
  if (/(?:镇|乡|苏木)(?:人民)?调(?:解委员|委)会$/.test(name)) return 'township'
  if (/街道(?:办事处)?(?:人民)?调(?:解委员|委)会$/.test(name)) return 'subdistrict'
  if (/(?:村|嘎查)(?:民委员会)?(?:人民)?调(?:解委员|委)会$/.test(name)) return 'village'
  return /(?:社区|居委会|居民委员会)(?:人民)?调(?:解委员|委)会$/.test(name) ? 'residents' : null
}
