// Set-up by itself: `node scripts/setup.mjs [runtime|build|pack]`; npm run build and npm run pack use it.
import { stop } from './lib/say.mjs'
import { prepare, prepareBuilt, preparePacked } from './lib/setup.mjs'

const UNTIL = { runtime: prepare, build: prepareBuilt, pack: preparePacked }

const name = /** @type {keyof typeof UNTIL} */ (process.argv[2] ?? 'pack')
const step = UNTIL[name]
if (!step) stop(new Error(`未知的步骤：${name}（可用：${Object.keys(UNTIL).join('、')}）`))
step().then(() => process.stdout.write('✓ 就绪\n'), stop)
