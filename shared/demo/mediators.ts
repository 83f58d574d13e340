import { decideMediator } from '../domain/mediators'
import type { DisputeType, MediatorIdentity } from '../domain/codes'
import type {
  MediatorContact,
  MediatorProfile,
  MediatorService,
  MediatorSkills,
  MediatorTraining
} from '../domain/mediators/sections'
import { idNumber, phone } from './numbers'
import { organizations } from './places'
import { changesOf, contextFor, termAt, type Batch, type World } from './world'

export interface MediatorSeed {
  key: string
  name: string
  sex: '1' | '2'
  organization: string
  identity: MediatorIdentity
  /** GB/T 3304: '04' 藏族, '01' 汉族 */
  nation: '01' | '04'
  types: readonly DisputeType[]
}

const seed = (
  organization: string,
  name: string,
  sex: '1' | '2',
  identity: MediatorIdentity,
  nation: '01' | '04',
  types: readonly DisputeType[]
): MediatorSeed => ({ key: `${organization}:${name}`, name, sex, organization, identity, nation, types })

/** Fictional mediators, the first of an organization its director. */
export const mediators: readonly MediatorSeed[] = [
  seed('zhatangCommittee', '索朗旺堆', '1', 'member', '04', [1, 2, 3, 7]),
  seed('zhatangCommittee', '陈晓梅', '2', 'appointed', '01', [1, 4]),
  seed('sangyeCommittee', '边巴顿珠', '1', 'member', '04', [2, 3, 8]),
  seed('zhaqiCommittee', '格桑央金', '2', 'member', '04', [1, 2]),
  seed('azaCommittee', '拉巴平措', '1', 'member', '04', [2, 7]),
  seed('jiruCommittee', '达瓦罗布', '1', 'member', '04', [2, 7, 18]),
  seed('zetangCommittee', '李秀兰', '2', 'member', '01', [1, 2, 17]),
  seed('zhatangResidents', '白玛卓嘎', '2', 'member', '04', [1, 2]),
  seed('sangyeResidents', '普布多吉', '1', 'member', '04', [2, 3]),
  seed('sangyuVillage', '米玛旺久', '1', 'member', '04', [2, 7]),
  seed('jilinVillage', '尼玛桑珠', '1', 'member', '04', [2, 7]),
  seed('qiandaVillage', '巴桑加措', '1', 'member', '04', [2, 3]),
  seed('minzhuVillage', '德庆曲珍', '2', 'member', '04', [1, 2]),
  seed('dejiVillage', '强巴群培', '1', 'member', '04', [2, 7]),
  seed('zhangdaVillage', 'བསྟན་འཛིན་ནོར་བུ', '1', 'member', '04', [2, 7]),
  seed('geseVillage', '仁青贡布', '1', 'member', '04', [2, 7]),
  seed('enterprise', '王建平', '1', 'member', '01', [4, 5]),
  seed('medical', '洛桑玉珍', '2', 'expert', '04', [15]),
  seed('medical', '周文静', '2', 'expert', '01', [15]),
  seed('traffic', '嘎玛旺堆', '1', 'appointed', '04', [16]),
  seed('labor', '张永福', '1', 'invited', '01', [10, 11]),
  seed('consumer', '云丹措姆', '2', 'volunteer', '04', [12, 13, 14]),
  seed('court', '晋美罗布', '1', 'invited', '04', [4, 6])
]

export const mediatorsOf = (organization: string): readonly MediatorSeed[] =>
  mediators.filter((mediator) => mediator.organization === organization)

export function mediatorBatches(world: World): Batch[] {
  return [{ reason: '登记调解员', changes: mediators.flatMap((one) => mediatorChanges(world, one)) }]
}

function mediatorChanges(world: World, one: MediatorSeed) {
  const { by } = world
  const id = world.idOf(`mediator:${one.key}`)
  const card = idNumber(by, one.sex)
  const place = organizations.find(({ key }) => key === one.organization)?.place ?? { code: '', name: '' }
  const tibetan = one.nation === '04'
  const profile: MediatorProfile = {
    name: one.name,
    code: `TJ${String(mediators.indexOf(one) + 1).padStart(4, '0')}`,
    sex: one.sex,
    idNumber: card.number,
    birthDate: card.birthDate,
    nation: one.nation,
    education: by.pick(['21', '31', '61', '71']),
    major: '',
    politics: by.pick(['01', ''] as const),
    marriage: '',
    workplace: '',
    otherIdentity: one.identity === 'invited' ? '退休干部' : '',
    place
  }
  const contact: MediatorContact = { phone: '', mobile: phone(by), email: '', address: place.name }
  const term = termAt(world)
  const fullTime = one.identity === 'appointed'
  const service: MediatorService = {
    identities: [one.identity],
    employment: fullTime ? 'fullTime' : 'partTime',
    selection: one.identity === 'member' ? 'elected' : 'hired',
    startedOn: `${by.int(2009, 2014)}-03-01`,
    termFrom: term.from,
    termTo: term.to,
    grade: by.pick([2, 3, 4, null] as const),
    gradedOn: null,
    purchased: fullTime,
    active: true,
    certificates: '',
    injury: '',
    organizations: [
      {
        organizationId: world.idOf(`organization:${one.organization}`),
        post: mediatorsOf(one.organization)[0] === one ? '主任' : '调解员',
        from: term.from,
        to: null
      }
    ]
  }
  const skills: MediatorSkills = {
    disputeTypes: [...one.types],
    spoken: tibetan ? ['bo', 'zh'] : ['zh'],
    written: tibetan && by.next() < 0.7 ? ['bo', 'zh'] : ['zh'],
    otherLanguage: '',
    bio: ''
  }
  const year = Number(world.today.slice(0, 4))
  const training: MediatorTraining = {
    years: [year - 1, year].map((each) => ({ year: each, hours: by.int(8, 40), note: '县级培训' }))
  }
  const draft = { profile, contact, service, skills, training }
  return changesOf(decideMediator(draft, undefined, contextFor(world, id)))
}
