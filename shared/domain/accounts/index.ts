export * from './decide'
export * from './events'
export * from './labels'
export * from './sections'
