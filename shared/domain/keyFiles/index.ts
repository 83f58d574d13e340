export * from './decide'
export * from './labels'
export * from './sections'
