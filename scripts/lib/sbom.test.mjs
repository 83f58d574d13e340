import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { at } from './paths.mjs'
import { npm } from './run.mjs'
import { shippedBom, unlicensed } from './sbom.mjs'

const read = (/** @type {string} */ file) => readFileSync(at(file), 'utf8')
const wanted = JSON.parse(read('package.json'))
/** @type {Record<string, { version: string, license?: string, integrity?: string, dev?: boolean, hasInstallScript?: boolean }>} */
const lock = JSON.parse(read('package-lock.json')).packages
const installed = Object.entries(lock).filter(([path]) => path !== '')

/** Rows of the tables of DEPENDENCIES.md: package, licence, reason. */
const listed = [...read('DEPENDENCIES.md').matchAll(/^\| (\S+) \| (\S+) \| (.+) \|$/gm)]
  .map(([, name = '', license = '', why = '']) => ({ name, license, why }))
  .filter(({ license }) => license !== '许可证' && !license.startsWith('-'))

/** All let a program be given on freely, with their text; none asks that the program itself be opened. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0']
/** Whose licence is told otherwise, and why each may ship. */
const LOOKED_AT = {
  'big-integer': 'Unlicense',
  // Its readme says MIT/X11; package.json has no field.
  buffers: undefined,
  chainsaw: 'MIT/X11',
  jszip: '(MIT OR GPL-3.0-or-later)',
  pako: '(MIT AND Zlib)'
}
/** Makes an installer of another kind than ours; its script is never run, as no other is (.npmrc). */
const SCRIPTS_NOT_RUN = ['node_modules/electron-winstaller']

describe('the list of dependencies', () => {
  it('names every direct one, with the licence of the lock file and a reason', () => {
    const direct = Object.keys({ ...wanted.dependencies, ...wanted.devDependencies })
    expect(listed.map(({ name }) => name).sort()).toEqual(direct.sort())
    const licenses = listed.map(({ name }) => lock[`node_modules/${name}`]?.license)
    expect(listed.map(({ license }) => license)).toEqual(licenses)
    expect(listed.filter(({ why }) => why.trim().length < 2)).toEqual([])
  })

  it('is of exact versions', () => {
    const versions = Object.values({ ...wanted.dependencies, ...wanted.devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('stands in a lock file that says how each is checked, and not where from: any registry will do', () => {
    const loose = installed.filter(([, one]) => !one.integrity?.startsWith('sha512-') || 'resolved' in one)
    expect(loose.map(([path]) => path)).toEqual([])
  })

  it('needs no install script', () => {
    const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
    expect(scripts).toEqual(SCRIPTS_NOT_RUN)
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  })
})

/** @param {string} name @param {string} version */
const licenseOf = (name, version) =>
  installed.find(([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version)?.[1]
    .license

describe('npm run sbom', () => {
  it('lists what ships, with the runtime, under licences that let it', async () => {
    const { output } = await npm(['sbom', '--sbom-format=cyclonedx', '--package-lock-only'])
    const bom = shippedBom(JSON.parse(output), wanted, lock)
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'wenxin-ledger' } } })
    const names = bom.components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['electron', ...Object.keys(wanted.dependencies)]))
    expect(names).toEqual(expect.not.arrayContaining(['vitest', '@electron/get']))
    const refs = new Set(bom.components.map((one) => one['bom-ref']))
    expect(bom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([])
    expect(unlicensed(bom)).toEqual(['buffers', 'chainsaw'])

    const others = bom.components
      .map(({ name, version }) => [name, licenseOf(name, version)])
      .filter(([, license]) => !ALLOWED.includes(license ?? ''))
    expect(Object.fromEntries(others)).toEqual(LOOKED_AT)
  })
})
