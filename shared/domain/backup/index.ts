export * from './due'
export * from './status'
export * from './types'
