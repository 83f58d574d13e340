import { inspectionFactOf } from '@shared/domain/inspections'
import { rangeOf, type Period } from '@shared/domain/periods'
import {
  computeReport,
  factOf,
  factsIn,
  inspectingCenters,
  lookOf,
  mediatorFactOf,
  organizationFacts,
  receptionFacts,
  talliesOf,
  type ReportTable,
  type TableRule
} from '@shared/domain/statistics'
import { visitFactOf } from '@shared/domain/visits'
import type { World } from './world'
import type { Figures } from './sql'

const OFFICE = { code: '540521', name: '西藏自治区山南市扎囊县' }
export const TODAY = '2016-08-20'

/** Facts and the world around them, made of the records as the page makes them. */
export function factsOf(world: World, period: Period) {
  const organization = organizationFacts(world.organizations, OFFICE)
  const inspection = world.inspections.flatMap((record) => inspectionFactOf(record) ?? [])
  const facts = factsIn(
    {
      dispute: world.disputes.flatMap((record) => factOf(record) ?? []),
      inspection,
      tally: talliesOf(world.tallies, period),
      organization,
      mediator: world.mediators.flatMap((record) => mediatorFactOf(record) ?? []),
      visit: world.visits.flatMap((record) => visitFactOf(record) ?? []),
      reception: receptionFacts(
        { rosters: world.rosters, leaders: world.leaders, days: world.days, visits: world.visits },
        rangeOf(period),
        TODAY
      )
    },
    period
  )
  return { facts, look: lookOf(organization, inspectingCenters(world.centers, inspection, OFFICE), period) }
}

export function tableOf(rule: TableRule, world: World, period: Period, rows?: string): ReportTable {
  const { facts, look } = factsOf(world, period)
  return computeReport(rule, facts, look, period, { rows, rateDecimals: 1 })
}

/** Figures by row and column without zeros, as `sqlOf` gives them. */
export function figuresOf(table: ReportTable): Record<string, Figures> {
  const rows = table.rows.map((row) => {
    const figures = table.columns.map((column, at) => [column.key, row.values[at] ?? 0] as const)
    return [row.key, Object.fromEntries(figures.filter(([, value]) => value !== 0))] as const
  })
  return Object.fromEntries(rows.filter(([, figures]) => Object.keys(figures).length > 0))
}
