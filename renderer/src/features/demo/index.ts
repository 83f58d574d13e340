export { DEMO_MONTH, runDemonstration, type DemoSteps } from './run'
