import { SetupError } from './say.mjs'

const MAJOR = 20
const MINOR = 19

/** The least version, as `engines` in package.json says it; checked here because npm only warns. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return
  throw new SetupError(
    `Node.js ${version} 太旧，需要 ${MAJOR}.${MINOR} 或更新。`,
    '安装 Node.js 20.19 以上版本（含 npm），然后重新运行本命令。'
  )
}
