export * from './badRows'
export * from './decide'
export * from './sections'
export * from './undo'
