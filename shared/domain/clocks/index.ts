export * from './clock'
export { clockUnits, disputeClocks, type ClockKey, type ClockLimits } from './table'
export type * from './types'
