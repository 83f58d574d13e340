export * from './sections'
export * from './settings'
export * from './setup'
export * from './password'
