import { randomBytes } from 'node:crypto'
import {
  lookupOf,
  organizationNames,
  personNames,
  planRows,
  proposeColumns,
  sheetsOf,
  tablesOf,
  targets,
  type ColumnPlan,
  type ImportAround,
  type LedgerSheet,
  type LedgerTarget,
  type PlannedRow
} from '@shared/domain/importing/ledger'
import { decideImport } from '@shared/domain/importing/ledger/batch'
import { decideOrganization, emptyOrganization } from '@shared/domain/organizations'
import { decideMediator, emptyMediator } from '@shared/domain/mediators'
import { standardTerms } from '@shared/domain/disputes/terms'
import {
  foldEntries,
  nextClock,
  type Change,
  type DecideContext,
  type Decision,
  type LedgerRecord
} from '@shared/ledger'
import { answerFor } from '../answer'

export const TODAY = '2026-11-23'
const PLACE = { code: '540521', name: '西藏自治区山南市扎囊县' }
const DEVICE = '0190b5c0-0000-7000-8000-000000000001'
export const context: DecideContext = {
  today: TODAY,
  nowMillis: Date.parse(`${TODAY}T04:00:00Z`),
  person: 'p1',
  random: (bytes) => bytes.fill(0) && randomBytes(bytes.length)
}

const PLACES: Readonly<Record<string, string>> = {
  '540521100': '西藏自治区山南市扎囊县扎塘镇',
  '540521101': '西藏自治区山南市扎囊县桑耶镇'
}

/** A ledger in memory: what is committed is folded, and plans look at it. */
export class World {
  readonly records = new Map<string, LedgerRecord>()
  private clock: string | null = null
  private position = 0

  commit(decision: Decision): void {
    if (!decision.ok) throw new Error(decision.problems.map(({ message }) => message).join('；'))
    this.write(decision.reason, decision.changes)
  }

  write(reason: string, changes: Change[]): string {
    this.clock = nextClock(this.clock, context.nowMillis + this.position, DEVICE)
    this.position += 1
    foldEntries(this.records, [
      {
        position: this.position,
        clock: this.clock,
        office: 'o',
        device: DEVICE,
        person: 'p1',
        reason,
        changes
      }
    ])
    return this.clock
  }

  of(entity: string): LedgerRecord[] {
    return [...this.records.values()].filter((record) => record.entity === entity)
  }

  around(target: LedgerTarget): ImportAround {
    return {
      context: { ...context, ...standardTerms },
      records: this.of(targets[target].entity),
      place: PLACE,
      organizations: lookupOf(this.of('organization'), organizationNames),
      mediators: lookupOf(this.of('mediator'), personNames),
      leaders: lookupOf(this.of('leader'), personNames),
      placeOf(text) {
        const entry = Object.entries(PLACES).find(([code, name]) => code === text || name.endsWith(text))
        return entry ? { code: entry[0], name: entry[1] } : null
      }
    }
  }
}

/** Two organizations and a mediator, as an office has them before its old ledger comes in. */
export function office(): World {
  const world = new World()
  const empty = emptyOrganization(PLACE)
  for (const [name, shortName] of [
    ['扎囊县扎塘镇人民调解委员会', '扎塘镇调委会'],
    ['扎囊县桑耶镇人民调解委员会', '桑耶镇调委会']
  ] as const)
    world.commit(
      decideOrganization(
        { ...empty, profile: { ...empty.profile, name, shortName, type: 'township' } },
        undefined,
        context
      )
    )
  const mediator = emptyMediator(PLACE)
  world.commit(
    decideMediator({ ...mediator, profile: { ...mediator.profile, name: '格桑 旺堆' } }, undefined, context)
  )
  return world
}

export const DEFAULTS: Readonly<Record<LedgerTarget, Record<string, string>>> = {
  dispute: { source: '2', difficulty: '2' },
  organization: {},
  mediator: {},
  leader: { line: '政府', level: 'county' },
  visit: { desk: '县信访局接待大厅', outcome: '1' }
}

/** What the wizard would propose for a sheet. */
export const proposedPlan = (
  target: LedgerTarget,
  sheet: LedgerSheet,
  more: Partial<ColumnPlan> = {}
): ColumnPlan => ({
  target,
  fields: proposeColumns(sheet.labels, targets[target].fields),
  unit: sheet.unit ?? 'yuan',
  defaults: DEFAULTS[target],
  closeFinished: true,
  ...more
})

export function opened(name: string, data: Uint8Array) {
  const answer = answerFor({ name, data })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

export function sheetOf(target: LedgerTarget, name: string, data: Uint8Array): LedgerSheet {
  const sheets = sheetsOf(tablesOf(opened(name, data)), targets[target].fields)
  const [sheet] = sheets
  if (!sheet) throw new Error('no head was found')
  return sheet
}

export const planned = (
  world: World,
  target: LedgerTarget,
  sheet: LedgerSheet,
  more: Partial<ColumnPlan> = {}
): PlannedRow[] => [
  ...planRows(sheet, proposedPlan(target, sheet, more), targets[target], world.around(target))
]

/** Takes in all that is not bad, as a person who accepts the doubtful rows would. */
export function take(world: World, target: LedgerTarget, rows: readonly PlannedRow[]): void {
  const source = { target, file: '台账.xlsx', sheet: '', letter: 'A' }
  world.commit(decideImport(rows, source, new Map(), context))
}
