import type { DisputeIntake } from '@shared/domain/disputes/sections'
import { formatMonthCn, isMonth } from '@shared/domain/dates'
import { inspectionAnswer, roundOf } from '@shared/domain/inspections'
import type { InspectionFindings } from '@shared/domain/inspections/sections'
import type { MediatorProfile } from '@shared/domain/mediators/sections'
import type { OrganizationProfile } from '@shared/domain/organizations/sections'
import type { RecordRef } from '@shared/domain/statistics'
import { heldOf, type VisitArrival, type VisitMatter } from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { getRecords } from '@/store'

/** One record behind a figure, as the panel lists it. */
export interface RecordLine {
  id: string
  to: string
  number: string
  secondary: string
  title: string
}

export interface RecordGroup {
  entity: RecordRef['entity']
  title: string
  count: number
  unit: string
  lines: RecordLine[]
}

interface Kind {
  title: string
  unit: string
  /** Where the records are kept; their own entity unless said. */
  stored?: 'organization'
  line(record: LedgerRecord): Omit<RecordLine, 'id'> | null
}

const plain = (to: string, title: string) => ({ to, number: '', secondary: '', title })

const organization = (record: LedgerRecord) =>
  plain(`/organizations/${record.id}`, sectionValue<OrganizationProfile>(record, 'profile')?.name ?? '')

/** What stands behind figures, in the order of the panel. */
const KINDS: Readonly<Record<RecordRef['entity'], Kind>> = {
  dispute: {
    title: '相关纠纷',
    unit: '件',
    line: (record) => {
      const intake = sectionValue<DisputeIntake>(record, 'intake')
      return intake
        ? {
            to: `/disputes/${record.id}`,
            number: intake.caseNumber,
            secondary: intake.acceptedOn,
            title: intake.title
          }
        : null
    }
  },
  tally: { title: '有另行填报的组织', unit: '个', stored: 'organization', line: organization },
  inspection: {
    title: '登记的排查',
    unit: '次',
    line: (record) => {
      const found = sectionValue<InspectionFindings>(record, 'findings')?.list.length ?? 0
      const round = roundOf(record)
      return {
        to: `/inspections/${record.id}`,
        number: round?.on ?? '',
        secondary: found > 0 ? `发现 ${found} 件` : inspectionAnswer.name('none'),
        title: round?.place.name ?? ''
      }
    }
  },
  organization: { title: '调解组织', unit: '个', line: organization },
  mediator: {
    title: '调解员',
    unit: '名',
    line: (record) =>
      plain(`/mediators/${record.id}`, sectionValue<MediatorProfile>(record, 'profile')?.name ?? '')
  },
  visit: {
    title: '来访',
    unit: '批次',
    line: (record) => {
      const arrival = sectionValue<VisitArrival>(record, 'arrival')
      const matter = sectionValue<VisitMatter>(record, 'matter')
      return {
        to: `/visits/${record.id}`,
        number: arrival?.number ?? '',
        secondary: arrival?.on ?? '',
        title: matter?.title ?? ''
      }
    }
  },
  receptionDay: {
    title: '登记的接访日',
    unit: '天',
    line: (record) => {
      const held = heldOf(record)
      return held
        ? {
            to: `/visits?on=${held.on}`,
            number: held.on,
            secondary: held.place,
            title: held.leaders.map(({ name }) => name).join('、')
          }
        : null
    }
  },
  roster: {
    title: '接访排班',
    unit: '个月',
    line: ({ id }) => (isMonth(id) ? plain(`/reception?month=${id}`, `${formatMonthCn(id)}接访排班`) : null)
  }
}

const ORDER = Object.keys(KINDS) as RecordRef['entity'][]

/** The records behind a figure by kind, with the first `most` of each. */
export async function recordGroups(refs: readonly RecordRef[], most: number): Promise<RecordGroup[]> {
  const groups = ORDER.map(async (entity): Promise<RecordGroup> => {
    const ids = refs.filter((ref) => ref.entity === entity).map(({ id }) => id)
    const { title, unit, stored, line } = KINDS[entity]
    const records = ids.length === 0 ? [] : await getRecords(stored ?? entity, ids.slice(0, most))
    const lines = records.flatMap((record) => {
      const one = line(record)
      return one ? [{ id: record.id, ...one }] : []
    })
    return { entity, title, count: ids.length, unit, lines }
  })
  return (await Promise.all(groups)).filter(({ count }) => count > 0)
}
