import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const alias = { '@shared': at('./shared'), '@': at('./renderer/src') }

// The floor of the supported runtimes: development and tests may run on an older Electron than a release.
const NODE_TARGET = 'node24'
const CHROME_TARGET = 'chrome146'

// What was installed does not change while one works; a touched file in it must not restart the app.
const watch = { exclude: '**/node_modules/**' }

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: NODE_TARGET,
      outDir: 'out/main',
      watch,
      // Everything is bundled, so that the packaged app carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('./electron/main/index.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    resolve: { alias },
    build: {
      target: NODE_TARGET,
      outDir: 'out/preload',
      watch,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('./electron/preload/index.ts') },
        // A sandboxed preload can only be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
      }
    }
  },
  renderer: {
    root: at('./renderer'),
    resolve: { alias },
    plugins: [vue(), components({ dts: false, dirs: [], resolvers: [ElementPlusResolver()] })],
    worker: { format: 'es' },
    build: {
      target: CHROME_TARGET,
      outDir: at('./out/renderer'),
      emptyOutDir: true,
      // The page's content policy allows files of its own origin only, so nothing becomes a data: address.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      // Less to read and to parse at every start; electron-vite leaves it off.
      minify: true,
      rolldownOptions: { input: { index: at('./renderer/index.html') } }
    }
  }
})
