import { defineConfig } from '@playwright/test'

// Drives the packaged app (WENXIN_APP names its executable); no browser is ever downloaded or started.
export default defineConfig({
  tsconfig: './tsconfig.test.json',
  outputDir: 'test-results',
  testMatch: /\.(test|spec)\.ts$/,
  // One app a screen: two windows on one would take the keyboard focus from each other.
  workers: process.env['WENXIN_SCREENS']?.split(' ').length ?? 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // What is waited for is a state; how long it may take on a slow, shared machine is not what is tested.
  timeout: 300_000,
  use: { actionTimeout: 30_000 },
  expect: { timeout: 30_000 },
  projects: [
    // The faults first: they take longest, and a long test that starts last is waited for alone.
    { name: 'fault', testDir: 'test/fault' },
    // Where nobody can look at once, what a person does is tried a second time, and what passed only then is named
    // (scripts/checks/e2e.mjs). A fault is never tried again: a save that was lost once is lost.
    { name: 'e2e', testDir: 'test/e2e', retries: process.env['CI'] ? 1 : 0 }
  ]
})
