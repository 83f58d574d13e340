export * from './parse'
export * from './period'
export * from './words'
