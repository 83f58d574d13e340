import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFiles } from '../journal/files'
import { filesBelow } from '../journal/testkit'
import { identityOf, recipientOf } from './age'
import { headerText, listBackups, parseHeader, piecesOf } from './header'
import { headerPath, isSetOf, setFolder } from './layout'
import { prune } from './prune'
import { ringsKeep } from './rings'
import { inSequence, listSets } from './sets'
import { backUp, DAY, office, START, type Office, type Tries } from './testkit'

let of: Office
let former: string
let formerSet: string
beforeEach(async () => {
  of = await office()
  await of.save(1, 10)
  former = await recipientOf(await identityOf(new Uint8Array(32).fill(5)))
  formerSet = setFolder(of.place, whose(), former)
})
afterEach(() => of.end())

const whose = () => {
  const [, own = ''] = /^(.*)-[0-9a-z]{8}$/.exec(basename(of.set)) ?? []
  return { office: own.slice(0, 12), device: own.slice(13) }
}
/** As before a change of keys: sealed for the identity of that time. */
const before = (day: number, more: Tries = {}) =>
  backUp(of, { recipient: former, locked: true, nowMillis: START + day * DAY, ...more })
const after = (day: number, more: Tries = {}) => backUp(of, { nowMillis: START + day * DAY, ...more })
const ids = async (set: string) => (await listBackups(nodeFiles, set)).found.map(({ id }) => id)

describe('backups of former keys', () => {
  it('go out with the rings, with their pieces and at last their folder', async () => {
    for (let day = 0; day < 10; day++) await before(day)
    expect((await ids(formerSet)).length).toBeGreaterThan(6)
    const first = await after(10)
    // The numbers go on, so that it is told which is newer.
    expect(first.id.slice(0, 6)).toBe('000011')
    for (let day = 11; day < 18; day++) await after(day)
    const left = await ids(formerSet)
    expect(left.length).toBeLessThan(4)
    expect(left.length).toBeGreaterThan(0)
    for (const { header } of (await listBackups(nodeFiles, formerSet)).found) {
      const there = new Set([...(await filesBelow(formerSet)).keys()])
      for (const { name } of piecesOf(header))
        expect(there.has(join(formerSet, ...name.split('/')))).toBe(true)
    }
    // A year later nothing of them is kept any more.
    for (let month = 1; month <= 14; month++) await after(18 + month * 31)
    expect(await readdir(dirname(of.set))).toEqual([basename(of.set)])
  })

  it('stay while one of them is the only backup that was proven', async () => {
    const proven = (await before(0)).id
    for (let month = 1; month <= 14; month++) await after(month * 31, { proven })
    expect(await ids(formerSet)).toEqual([proven])
    await after(15 * 31, { proven: (await ids(of.set)).at(-1) ?? null })
    expect(await readdir(dirname(of.set))).toEqual([basename(of.set)])
  })

  it('are left alone with one among them that cannot be read, and with what is not ours', async () => {
    await before(0)
    const [id = ''] = await ids(formerSet)
    await writeFile(headerPath(formerSet, `000000${id.slice(6)}`), '{')
    const [mine, pieces] = [join(formerSet, '读我.txt'), await filesBelow(formerSet)]
    await writeFile(mine, '不要删')
    for (let month = 1; month <= 14; month++) await after(month * 31)
    for (const path of pieces.keys())
      expect((await readFile(path)).equals(pieces.get(path) as Buffer)).toBe(true)
    expect(await readFile(mine, 'utf8')).toBe('不要删')
  })

  it('of another PC or another office in the same place are none of ours', async () => {
    await before(0)
    const other = join(dirname(of.set), `${'0'.repeat(12)}-${'1'.repeat(12)}-${former.slice(4, 12)}`)
    await rename(formerSet, other)
    await mkdir(formerSet)
    for (let month = 1; month <= 14; month++) await after(month * 31)
    expect(await ids(other)).toHaveLength(1)
    expect(isSetOf(basename(other), whose())).toBe(false)
    expect(isSetOf(`${basename(of.set)}x`, whose())).toBe(false)
  })

  it('nothing goes while the first backup of new keys is far smaller than the last of the old ones', async () => {
    for (let n = 0; n < 4; n++) await of.attach(new Uint8Array(20_000).fill(n))
    for (let second = 0; second < 5; second++) await before(second / 86_400)
    await rename(join(of.dir, 'attachments'), join(of.dir, 'gone'))
    const small = await after(1)
    expect(small).toMatchObject({ shrunk: { id: small.id }, pruned: 0 })
    expect(await ids(formerSet)).toHaveLength(3)
    expect((await after(2, { accepted: new Set([small.id]) })).shrunk).toBeNull()
  })

  it('whatever there is: the newest, those of the rings and the proven one stay', async () => {
    const { header } = await before(0)
    const text = headerText(header)
    const backups = fc.array(fc.record({ old: fc.boolean(), day: fc.nat(500) }), {
      minLength: 1,
      maxLength: 25
    })
    await fc.assert(
      fc.asyncProperty(backups, fc.nat(30), async (list, which) => {
        const all: { id: string; madeAt: number; set: string }[] = []
        for (const set of [formerSet, of.set]) {
          await mkdir(set, { recursive: true })
          for (const id of await ids(set)) await nodeFiles.remove(headerPath(set, id))
        }
        for (const [index, { old, day }] of list.entries()) {
          const set = old && index < list.length - 1 ? formerSet : of.set
          const id = `${String(index + 1).padStart(6, '0')}-20261123-081005`
          const made = { ...parseHeader(Buffer.from(text)), madeAt: START + day * DAY }
          await writeFile(headerPath(set, id), headerText(made as never))
          all.push({ id, madeAt: made.madeAt, set })
        }
        const proven = all[which % all.length]?.id ?? null
        const sets = await listSets(nodeFiles, of.set, whose())
        expect(sets.next).toBe(all.length + 1)
        expect(inSequence(sets).map(({ id }) => id)).toEqual(
          inSequence(sets)
            .map(({ id }) => id)
            .sort()
        )
        const gone = await prune(nodeFiles, sets, new Set(all.map(({ id }) => id)), proven)
        await mkdir(formerSet, { recursive: true })
        const left = new Set([...(await ids(formerSet)), ...(await ids(of.set))])
        expect(left.size).toBe(all.length - gone)
        for (const id of [...ringsKeep(all), proven, all.at(-1)?.id ?? ''])
          expect(left.has(id ?? ''), id ?? '').toBe(true)
        expect(left.size).toBeLessThanOrEqual(2 * (3 + 7 + 5 + 12) + 1)
      }),
      { numRuns: 25 }
    )
  })
})
