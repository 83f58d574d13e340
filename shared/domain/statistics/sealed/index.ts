export * from './count'
export * from './pages'
