// npm run sbom: writes what ships, with versions, hashes and licences, as CycloneDX. Reads the lock file alone:
// works without network and before anything is installed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { at } from './lib/paths.mjs'
import { npm } from './lib/run.mjs'
import { say, SetupError, stop } from './lib/say.mjs'
import { shippedBom } from './lib/sbom.mjs'

const FORMAT = ['--sbom-format=cyclonedx', '--package-lock-only']

try {
  const { code, output } = await npm(['sbom', ...FORMAT, '--loglevel=error'])
  if (code !== 0) throw new SetupError('npm 没有列出组件。', '按上面的错误修改后重试。', output)
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(at(file), 'utf8'))
  const bom = shippedBom(JSON.parse(output), read('package.json'), read('package-lock.json').packages)
  const file = at('dist', 'sbom.cdx.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`)
  say(`${bom.components.length} 个组件写入 ${file}`)
} catch (error) {
  stop(error)
}
