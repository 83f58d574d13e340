import type { Change, LedgerRecord } from '../ledger'
import { decideCenter, decideCenterFacilities } from '../domain/centers'
import { facility } from '../domain/codes'
import type { CenterFacilities, CenterProfile } from '../domain/centers/sections'
import {
  defaultOfficeSettings,
  OFFICE_ID,
  type OfficeProfile,
  type OfficeSettings
} from '../domain/office/sections'
import type { PersonProfile } from '../domain/office/sections'
import { personName } from './names'
import { phone } from './numbers'
import { centers, COUNTY } from './places'
import { changesOf, contextFor, recordOf, written, type Batch, type World } from './world'

/** The demonstration centre itself: the office, the person who is signed in, and the tree of centres. */
export function officeBatches(world: World): Batch[] {
  const profile: OfficeProfile = {
    name: '扎囊县综治中心',
    place: COUNTY,
    level: 'county',
    reportingUnit: '扎囊县综治中心'
  }
  const settings: OfficeSettings = { ...defaultOfficeSettings, preparedBy: '次仁卓玛', reviewedBy: '王志远' }
  const person: PersonProfile = { name: '次仁卓玛', role: 'administrator' }
  return [
    {
      reason: '设置综治中心',
      changes: [
        written('office', OFFICE_ID, 'profile', profile),
        written('office', OFFICE_ID, 'settings', settings),
        written('person', world.signedIn.person, 'profile', person)
      ]
    },
    { reason: '登记综治中心', changes: centerTree(world) }
  ]
}

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
