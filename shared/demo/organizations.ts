import type { Change, LedgerRecord } from '../ledger'
import type {
  OrganizationContact,
  OrganizationFiling,
  OrganizationMember,
  OrganizationMembers,
  OrganizationPremises,
  OrganizationProfile
} from '../domain/organizations/sections'
import { decideOrganization, emptyOrganization, type OrganizationDraft } from '../domain/organizations'
import { isCommittee } from '../domain/codes'
import { decideTally } from '../domain/statistics'
import { monthRange } from '../domain/dates'
import { mediatorsOf } from './mediators'
import { personName } from './names'
import { phone } from './numbers'
import { COUNTY, organizations, type OrganizationSeed } from './places'
import { changesOf, contextFor, recordOf, termAt, type Batch, type World } from './world'

export function organizationBatches(world: World): Batch[] {
  // The rule wants to know the committee a 小组 or 工作室 was set up by: committees first.
  const known = new Map<string, LedgerRecord>()
  const ordered = [...organizations].sort(
    (a, b) => Number(a.parent !== undefined) - Number(b.parent !== undefined)
  )
  return [
    { reason: '登记调解组织', changes: ordered.flatMap((seed) => organizationChanges(world, seed, known)) }
  ]
}

function organizationChanges(
  world: World,
  seed: OrganizationSeed,
  known: Map<string, LedgerRecord>
): Change[] {
  const { by } = world
  const id = world.idOf(`organization:${seed.key}`)
  const members = isCommittee(seed.type) ? membersOf(world, seed) : null
  const profile: OrganizationProfile = {
    name: seed.name,
    shortName: seed.name.replace('人民调解委员会', '调委会'),
    code: `${seed.place.code.padEnd(9, '0').slice(0, 9)}${String(organizations.indexOf(seed) + 1).padStart(3, '0')}`,
    creditCode: '',
    type: seed.type,
    industry: seed.industry ?? '',
    place: seed.place,
    centerId: world.idOf(`center:${seed.center}`),
    parentId: seed.parent === undefined ? null : world.idOf(`organization:${seed.parent}`),
    subject: null,
    superior: seed.type === 'village' || seed.type === 'residents' ? '' : '扎囊县司法局',
    setUpAt: seed.type === 'stationedStudio' ? '扎囊县人民法院诉讼服务中心' : '',
    establishedOn: '2011-03-15',
    collectedOn: '2016-06-15',
    note: ''
  }
  const contact: OrganizationContact = {
    leader: members?.list[0]?.name ?? personName(by, '1'),
    phone: phone(by),
    fax: '',
    address: `${seed.place.name}温馨调解室`,
    postcode: seed.place.name.startsWith(COUNTY.name) ? '850800' : '856000',
    email: '',
    longitude: null,
    latitude: null
  }
  const premises: OrganizationPremises = {
    independent: by.next() < 0.8,
    area: by.int(15, 60),
    phones: 1,
    computers: by.int(0, 2),
    printers: by.int(0, 1),
    recorders: by.int(0, 1),
    otherDevices: 0,
    sign: true,
    seal: isCommittee(seed.type),
    emblem: true
  }
  const filing: OrganizationFiling = {
    state: by.next() < 0.9 ? 'filed' : 'unfiled',
    filedOn: '2014-12-20',
    filedWith: '扎囊县司法局',
    courtNotifiedOn: '2015-01-10',
    note: ''
  }
  const draft: OrganizationDraft = {
    profile,
    contact,
    premises,
    members: members ?? emptyOrganization().members,
    filing:
      filing.state === 'filed' ? filing : { ...filing, filedOn: null, filedWith: '', courtNotifiedOn: null }
  }
  const context = { ...contextFor(world, id), organizations: known }
  const changes = changesOf(decideOrganization(draft, undefined, context))
  known.set(id, recordOf(changes))
  return changes
}

/** 主任 and other mediators of the organization first, filled up to five, with a woman among them (人民调解法§8). */
function membersOf(world: World, seed: OrganizationSeed): OrganizationMembers {
  const { by } = world
  const term = termAt(world)
  const known = mediatorsOf(seed.key).map(({ key, name, sex }) => ({
    mediatorId: world.idOf(`mediator:${key}`),
    name,
    sex
  }))
  const all: { mediatorId: string | null; name: string; sex: '1' | '2' }[] = [...known]
  while (all.length < 5) {
    const sex = all.some((member) => member.sex === '2') ? by.pick(['1', '2'] as const) : '2'
    all.push({ mediatorId: null, name: personName(by, sex), sex })
  }
  const list = all.map((member, index): OrganizationMember => ({
    id: world.idOf(`member:${seed.key}:${index}`),
    ...member,
    nation: '04',
    education: by.pick(['31', '61', '71']),
    post: index === 0 ? 'director' : index === 1 ? 'deputy' : 'member',
    selection: 'elected',
    from: term.from,
    to: null
  }))
  return { termFrom: term.from, termTo: term.to, fullTime: 1, partTime: list.length - 1, list }
}

/** 排查填报 of one month for every organization that handles disputes; the numbers are ours. */
export function tallyBatch(world: World, month: string): Batch {
  const { by } = world
  const today = monthRange(month).to
  const changes = organizations.flatMap((seed) => {
    const organizationId = world.idOf(`organization:${seed.key}`)
    const draft = { organizationId, month, inspections: by.int(2, 9), prevented: by.int(0, 3) }
    return changesOf(decideTally(undefined, draft, { ...contextFor(world, organizationId), today }))
  })
  return { reason: '排查填报', changes }
}
