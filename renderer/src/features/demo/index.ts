export { runDemonstration, type DemoSteps } from './run'
