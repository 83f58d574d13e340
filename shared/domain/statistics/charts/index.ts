export * from './compute'
export * from './model'
export { trendFacts } from './trend'
