export * from './build'
export * from './figures'
export type { Batch, SignedIn } from './world'
