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
import { written, type Batch, type World } from './world'

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
    { reason: '登记综治中心', changes: centers.flatMap((seed) => centerChanges(world, seed)) }
  ]
}

function centerChanges(world: World, seed: (typeof centers)[number]) {
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
  return [written('center', id, 'profile', profile), written('center', id, 'facilities', facilities)]
}
