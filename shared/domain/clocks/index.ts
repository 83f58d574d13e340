export * from './clock'
export { clockUnits, disputeClocks, type ClockKey, type ClockLimits, type ClockRule } from './table'
export type * from './types'
