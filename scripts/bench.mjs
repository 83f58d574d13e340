// npm run bench: measures the heavy parts against named references, on the Node that ships.
// `-- --json FILE` writes the figures to a file too.
import { isAbsolute, join } from 'node:path'
import { at } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { say, SetupError, stop } from './lib/say.mjs'
import { openDisplay } from './lib/display.mjs'
import { sandboxArguments } from './lib/launch.mjs'
import { packedExecutable } from './lib/pack.mjs'
import { preparePacked } from './lib/setup.mjs'

try {
  const runtime = await preparePacked()
  const json = jsonFile(process.argv.slice(2))
  say('构建测速程序……')
  const program = await bundle()
  say('测速，约需一分钟，请不要同时做别的……')
  const display = await openDisplay({ own: true })
  const env = {
    ...display.env,
    ELECTRON_RUN_AS_NODE: '1',
    WENXIN_APP: packedExecutable(),
    WENXIN_APP_ARGS: sandboxArguments().join(' '),
    WENXIN_BENCH_JSON: json
  }
  const { code } = await run(runtime.executable, [program], { env, show: true })
  display.close()
  if (code !== 0) throw new SetupError('测速没有完成。', '按上面的错误修改后重试。')
} catch (error) {
  stop(error)
}

/** One file out of TypeScript and its short paths; packages stay in node_modules. @returns {Promise<string>} */
async function bundle() {
  const { build } = await import('vite')
  const outDir = at('.cache', 'bench')
  await build({
    configFile: false,
    root: at(),
    logLevel: 'error',
    resolve: { alias: { '@shared': at('shared'), '@': at('renderer', 'src') } },
    build: {
      ssr: at('test', 'bench', 'run.ts'),
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'bench.mjs' } }
    }
  })
  return join(outDir, 'bench.mjs')
}

/** Where to write the figures; a path is meant from where npm was called. @param {readonly string[]} args */
function jsonFile(args) {
  const flag = args.indexOf('--json')
  if (flag < 0) return ''
  const file = args[flag + 1]
  if (!file) throw new SetupError('--json 后面没有文件名。', '写成 npm run bench -- --json 文件。')
  return isAbsolute(file) ? file : join(process.env['INIT_CWD'] ?? process.cwd(), file)
}
