import { existsSync } from 'node:fs'
import { at } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError, say } from './say.mjs'
import { clearStamp, hashOf, readStamp, writeStamp } from './stamp.mjs'

const STAMP = 'build'
const INPUTS = ['electron', 'renderer', 'shared', 'resources', 'package-lock.json', 'electron.vite.config.ts']
const NOT_BUILT = /\.test\.ts$|(^|\/)README\.md$|^resources\/readme\//

/** Identifies what the build was made from; also an input of the packed app. */
export const sourcesHash = () => hashOf([...INPUTS, 'tsconfig.base.json'], { skip: NOT_BUILT })

/** Builds main, preload and renderer into out/, when a source changed since the last build. */
export async function build() {
  const wanted = sourcesHash()
  const made = ['main/index.js', 'preload/index.cjs', 'renderer/index.html'].every((file) =>
    existsSync(at('out', file))
  )
  if (made && readStamp(STAMP) === wanted) return
  say('构建程序……')
  clearStamp(STAMP)
  const tool = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'])
  if (code !== 0) throw new SetupError('构建失败。', '按上面的错误修改源代码后重试。', output)
  writeStamp(STAMP, wanted)
}
