import { existsSync } from 'node:fs'
import { at } from './paths.mjs'
import { npm } from './run.mjs'
import { SetupError, say } from './say.mjs'
import { clearStamp, hashOf, readStamp, writeStamp } from './stamp.mjs'

const STAMP = 'npm-ci'

/** `npm ci`, only when the lock file is not the one that was installed last. */
export async function installDependencies() {
  const wanted = hashOf(['package-lock.json'])
  const marker = at('node_modules', '.package-lock.json')
  if (existsSync(marker) && readStamp(STAMP) === wanted) return
  say('安装依赖包（npm ci，约一分钟）……')
  clearStamp(STAMP)
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    const outOfStep = output.includes('EUSAGE')
    throw new SetupError(
      outOfStep ? 'package-lock.json 与 package.json 不一致。' : '依赖包没有装好。',
      outOfStep
        ? '运行 npm install 更新锁文件，提交后重新运行本命令。'
        : '检查网络和 npm 的镜像设置（npm config get registry），然后重新运行本命令。',
      // npm adds its whole usage text after what went wrong.
      output.split('\n').slice(0, 30).join('\n')
    )
  }
  writeStamp(STAMP, wanted)
}
