import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../journal/testkit'
import { BASE } from './layout'
import { addressOf, isBelow, locate, nameOf, onSameDisk } from './places'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => ({ dir, remove } = await temporaryFolder()))
afterEach(() => remove())

describe('a place', () => {
  it('on a labelled stick is found again under another letter; of two, the one that has backups', async () => {
    const [first, second] = [join(dir, 'E'), join(dir, 'F')]
    await mkdir(join(first, 'a'), { recursive: true })
    await mkdir(join(second, 'a'), { recursive: true })
    const volumes = [{ label: '备份盘', root: first }]
    const address = addressOf(join(first, 'a'), volumes)
    expect(address).toEqual({ kind: 'volume', label: '备份盘', inside: 'a' })
    expect(nameOf(address)).toBe('U 盘或磁盘“备份盘”的 a')
    const both = [...volumes, { label: '备份盘', root: second }, { label: '别的', root: dir }]
    expect(await locate(address, () => Promise.resolve(both))).toBe(join(first, 'a'))
    await mkdir(join(second, 'a', BASE))
    expect(await locate(address, () => Promise.resolve(both))).toBe(join(second, 'a'))
    expect(await locate(address, () => Promise.resolve([]))).toBeNull()
  })

  it('elsewhere is its path, as long as it is there', async () => {
    const address = addressOf(dir, [])
    expect(address).toEqual({ kind: 'folder', path: dir })
    const nothing = () => Promise.resolve([])
    expect(await locate(address, nothing)).toBe(dir)
    expect(await locate({ kind: 'folder', path: join(dir, 'gone') }, nothing)).toBeNull()
    expect(await onSameDisk(dir, dir)).toBe(true)
  })

  it.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/ab', '/a', false],
    ['/a/..b', '/a', true],
    ['/', '/a', false]
  ])('%s below %s: %s', (path, root, below) => expect(isBelow(path, root)).toBe(below))
})
