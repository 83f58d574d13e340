export * from './calendar'
export * from './format'
export * from './list'
export * from './month'
