export * from './decide'
export * from './moves'
export * from './state'
