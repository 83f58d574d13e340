import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

function project(name: string, isolate: boolean, include: string[]): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      isolate,
      include,
      environment: 'node',
      setupFiles: [at('./test/support/quietLog.ts')],
      // Workers in processes: the runtime's own Node is an Electron, which does better with those than with threads.
      pool: 'forks',
      testTimeout: 60_000,
      hookTimeout: 60_000,
      restoreMocks: true,
      unstubGlobals: true
    }
  }
}

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@shared': at('./shared'), '@': at('./renderer/src') } },
  test: {
    // All cores: what serves the files to the workers has little to do, and by default one core is left to it.
    maxWorkers: availableParallelism(),
    projects: [
      // Starting anew for each file took longer than all their tests: only what keeps a database, a page or a
      // store between files does so.
      project('rooms', false, [
        '{shared,electron}/**/*.test.ts',
        'test/{rules,statistics,security}/**/*.test.ts',
        'scripts/**/*.test.mjs'
      ]),
      project('page', true, ['renderer/**/*.test.ts'])
    ]
  }
})
