import type { KnipConfig } from 'knip'

export default {
  entry: [
    'electron/main/index.ts!',
    'electron/preload/index.ts!',
    'renderer/src/main.ts!',
    'renderer/src/workers/**/*.worker.ts!',
    'scripts/*.mjs',
    // Named to Vitest by its path.
    'scripts/checks/unit-reporter.mjs',
    'scripts/default-app/main.js',
    'test/**/*.{test,spec}.ts',
    '{shared,electron,renderer}/**/*.test.ts',
    'scripts/**/*.test.mjs',
    '*.config.{ts,mjs}'
  ],
  project: ['{electron,renderer,shared,test}/**/*.{ts,vue}', 'scripts/**/*.{mjs,js}'],
  paths: { '@shared/*': ['./shared/*'], '@/*': ['./renderer/src/*'] },
  // A program of the system, not of npm.
  ignoreBinaries: ['Xvfb'],
  // Started by their paths, from scripts/checks.
  ignoreDependencies: ['dependency-cruiser', 'vue-tsc'],
  ignoreExportsUsedInFile: true,
  // A closed set of types may be complete before each is named somewhere else.
  rules: { enumMembers: 'off', types: 'off' }
} satisfies KnipConfig
