export * from './decide'
export * from './sections'
export * from './standing'
