import type {
  CaseSource,
  DisputeType,
  IndustryField,
  MediationSubject,
  OrganizationType
} from '../domain/codes'

/** Places as they are called in the division data (国家统计局 2023). */
export const COUNTY = { code: '540521', name: '西藏自治区山南市扎囊县' }
export const CITY = { code: '5405', name: '西藏自治区山南市' }
export const NAIDONG = { code: '540502', name: '西藏自治区山南市乃东区' }

export interface CenterSeed {
  key: string
  parent: string | null
  level: 'city' | 'county' | 'township' | 'village'
  name: string
  place: { code: string; name: string }
}

const under = (code: string, name: string) => ({ code, name: COUNTY.name + name })

export const centers: readonly CenterSeed[] = [
  { key: 'city', parent: null, level: 'city', name: '山南市综治中心', place: CITY },
  { key: 'county', parent: 'city', level: 'county', name: '扎囊县综治中心', place: COUNTY },
  { key: 'naidong', parent: 'city', level: 'county', name: '乃东区综治中心', place: NAIDONG },
  ...(
    [
      ['zhatang', '540521100', '扎塘镇'],
      ['sangye', '540521101', '桑耶镇'],
      ['zhaqi', '540521200', '扎其乡'],
      ['aza', '540521201', '阿扎乡'],
      ['jiru', '540521202', '吉汝乡']
    ] as const
  ).map(([key, code, name]): CenterSeed => ({
    key,
    parent: 'county',
    level: 'township',
    name: `${name}综治中心`,
    place: under(code, name)
  })),
  {
    key: 'zetang',
    parent: 'naidong',
    level: 'township',
    name: '泽当街道综治中心',
    place: { code: '540502001', name: `${NAIDONG.name}泽当街道` }
  },
  {
    key: 'sangyu',
    parent: 'zhatang',
    level: 'village',
    name: '桑玉村综治中心',
    place: under('540521100202', '扎塘镇桑玉村')
  },
  {
    key: 'minzhu',
    parent: 'zhaqi',
    level: 'village',
    name: '民主村综治中心',
    place: under('540521200212', '扎其乡民主村')
  }
]

export interface OrganizationSeed {
  key: string
  name: string
  type: OrganizationType
  center: string
  parent?: string
  industry?: IndustryField
  subject?: MediationSubject
  place: { code: string; name: string }
  /** Kinds of disputes that go here first; the rest goes by weight. */
  types?: readonly DisputeType[]
  sources?: readonly CaseSource[]
  weight: number
}

const village = (key: string, center: string, code: string, town: string, name: string, weight: number) => ({
  key,
  name: `${town}${name}人民调解委员会`,
  type: 'village' as const,
  center,
  place: under(code, town + name),
  weight
})
const residents = (
  key: string,
  center: string,
  code: string,
  town: string,
  name: string,
  weight: number
) => ({
  ...village(key, center, code, town, name, weight),
  type: 'residents' as const
})
const township = (key: string, code: string, name: string, weight: number) => ({
  key: `${key}Committee`,
  name: `${name}人民调解委员会`,
  type: 'township' as const,
  center: key,
  place: under(code, name),
  weight
})
const field = (key: string, word: string, industry: IndustryField, types: readonly DisputeType[]) => ({
  key,
  name: `扎囊县${word}人民调解委员会`,
  type: 'professional' as const,
  center: 'county',
  industry,
  place: COUNTY,
  types,
  weight: 0
})

export const organizations: readonly OrganizationSeed[] = [
  township('zhatang', '540521100', '扎塘镇', 14),
  township('sangye', '540521101', '桑耶镇', 10),
  township('zhaqi', '540521200', '扎其乡', 9),
  township('aza', '540521201', '阿扎乡', 5),
  township('jiru', '540521202', '吉汝乡', 8),
  {
    key: 'zetangCommittee',
    name: '泽当街道人民调解委员会',
    type: 'subdistrict',
    center: 'zetang',
    place: { code: '540502001', name: `${NAIDONG.name}泽当街道` },
    weight: 4
  },
  residents('zhatangResidents', 'zhatang', '540521100003', '扎塘镇', '扎塘社区居民委员会', 8),
  residents('sangyeResidents', 'sangye', '540521101001', '桑耶镇', '桑耶社区居民委员会', 6),
  village('sangyuVillage', 'sangyu', '540521100202', '扎塘镇', '桑玉村', 6),
  village('jilinVillage', 'zhatang', '540521100207', '扎塘镇', '吉林村', 5),
  village('qiandaVillage', 'sangye', '540521101201', '桑耶镇', '前达村', 5),
  village('minzhuVillage', 'minzhu', '540521200212', '扎其乡', '民主村', 6),
  village('dejiVillage', 'zhaqi', '540521200215', '扎其乡', '德吉村', 5),
  village('zhangdaVillage', 'aza', '540521201203', '阿扎乡', '章达村', 4),
  village('geseVillage', 'jiru', '540521202203', '吉汝乡', '格色村', 4),
  {
    key: 'enterprise',
    name: '扎囊县氆氇产业园区管理服务中心人民调解委员会',
    type: 'enterprise',
    center: 'county',
    place: COUNTY,
    types: [4, 5],
    weight: 1
  },
  field('medical', '医疗纠纷', 'medical', [15]),
  field('traffic', '道路交通事故纠纷', 'traffic', [16]),
  field('labor', '劳动争议', 'labor', [10, 11]),
  {
    ...field('consumer', '消费纠纷', 'consumer', [12, 13, 14]),
    type: 'industry'
  },
  {
    key: 'court',
    name: '扎囊县人民法院派驻人民调解工作室',
    type: 'stationedStudio',
    center: 'county',
    parent: 'zhatangCommittee',
    place: COUNTY,
    sources: [4],
    weight: 0
  }
]
