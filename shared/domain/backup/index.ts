export * from './due'
export * from './restoreEnd'
export * from './status'
export * from './types'
