import type { Change, LedgerRecord } from '../ledger'
import { decideCenter, decideCenterFacilities } from '../domain/centers'
import { facility } from '../domain/codes'
import type { CenterFacilities, CenterProfile } from '../domain/centers/sections'
import { decideOfficeSettings, decideSetup, defaultOfficeSettings, type SetupDraft } from '../domain/office'
import { personName } from './names'
import { phone } from './numbers'
import { centers, COUNTY } from './places'
import { changesOf, contextFor, recordOf, type Batch, type World } from './world'

const PREPARED_BY = '次仁卓玛'

/** The demonstration centre itself: the office, the person who is signed in, and the tree of centres. */
export function officeBatches(world: World): Batch[] {
  return [
    { reason: '启用台账', changes: [...setUp(world), ...settings()] },
    { reason: '登记综治中心', changes: centerTree(world) }
  ]
}

/**
 * What the first run writes, by its own rule: the office and its administrator. The settings and the centre it would
 * begin with are left to what follows in the same sitting, since no section may be written twice in one entry.
 */
function setUp(world: World): Change[] {
  const name = '扎囊县综治中心'
  const draft: SetupDraft = {
    place: COUNTY,
    level: 'county',
    centerName: name,
    reportingUnit: name,
    personName: PREPARED_BY
  }
  const made = changesOf(decideSetup(draft, contextFor(world, world.signedIn.person)))
  return made.filter(({ entity, section }) => entity !== 'center' && section !== 'settings')
}

const settings = (): Change[] =>
  changesOf(
    decideOfficeSettings(undefined, {
      ...defaultOfficeSettings,
      preparedBy: PREPARED_BY,
      reviewedBy: '王志远'
    })
  )

/** From the top down: the rule wants to know the centre above. */
function centerTree(world: World): Change[] {
  const above = new Map<string, LedgerRecord>()
  return centers.flatMap((seed) => centerChanges(world, seed, above))
}

function centerChanges(
  world: World,
  seed: (typeof centers)[number],
  above: Map<string, LedgerRecord>
): Change[] {
  const { by } = world
  const id = world.idOf(`center:${seed.key}`)
  const profile: CenterProfile = {
    name: seed.name,
    level: seed.level,
    parentId: seed.parent === null ? null : world.idOf(`center:${seed.parent}`),
    place: seed.place,
    address: `${seed.place.name}便民服务中心`,
    phone: phone(by),
    leader: personName(by, by.pick(['1', '2'] as const)),
    leaderPhone: phone(by),
    memberUnits: '政法委、法院、检察院、公安、司法行政、信访、人社'
  }
  const missing = seed.level === 'village' || seed.level === 'township' ? by.int(0, 3) : 0
  const lacking = new Set(by.shuffled(facility.list.map(({ code }) => code)).slice(0, missing))
  const facilities: CenterFacilities = {
    checkedOn: '2016-06-15',
    items: facility.list.map(({ code }) => ({ code, has: !lacking.has(code), note: '' }))
  }
  const context = { ...contextFor(world, id), centers: above }
  const made = changesOf(decideCenter(profile, undefined, context))
  const record = recordOf(made)
  above.set(id, record)
  return [...made, ...changesOf(decideCenterFacilities(record, facilities, context))]
}
