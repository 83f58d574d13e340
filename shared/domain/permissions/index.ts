export * from './operations'
export * from './writing'
export * from './twoPerson'
