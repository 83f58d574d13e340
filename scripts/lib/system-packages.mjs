import { existsSync, readFileSync } from 'node:fs'
import { run } from './run.mjs'
import { SetupError, say } from './say.mjs'

/** All that Electron, a virtual screen, Chinese and Tibetan text, and reading PDFs back need on Debian. */
const PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'fonts-noto-cjk',
  'fonts-noto-core',
  'poppler-utils'
]

function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false
  return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** @returns {Promise<string[]>} */
async function missingPackages() {
  // `${Package}` carries no architecture; newer Debian and Ubuntu renamed some (libgtk-3-0t64) and say so as "Provides".
  const { output } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status}|${Package}|${Provides}\n'])
  const present = new Set()
  for (const line of output.split('\n')) {
    const [state, name, provides = ''] = line.split('|')
    if (state !== 'installed') continue
    present.add(name)
    for (const given of provides.split(',')) present.add(given.trim().split(/[\s(:]/)[0])
  }
  return PACKAGES.filter((name) => !present.has(name))
}

/** Installs what is missing when root on Debian or Ubuntu; otherwise says the one command to run. */
export async function installSystemPackages() {
  if (!isDebian()) return
  const missing = await missingPackages()
  if (missing.length === 0) return
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) {
    say(`缺少系统软件包。请运行一次：sudo apt-get update && sudo ${install}`)
    return
  }
  say(`安装系统软件包：${missing.join(' ')} ……`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another installation under way (unattended upgrades, say) is waited for.
  const patient = ['-o', 'DPkg::Lock::Timeout=300']
  const update = await run('apt-get', [...patient, 'update'], { env })
  const done = await run('apt-get', [...patient, ...install.split(' ').slice(1)], { env })
  if (done.code === 0) return
  throw new SetupError(
    '系统软件包没有装好。',
    `检查 apt 的软件源后运行：apt-get update && ${install}`,
    `${update.code === 0 ? '' : update.output}${done.output}`
  )
}
