import { tmpdir } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { withTemporary } from './temporary'

const before = process.env['TMPDIR']
afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
})

describe.runIf(process.platform === 'linux')('the folder for temporary files', () => {
  it.each([undefined, '/usual'])('is another one only while the work goes on; before: %s', async (usual) => {
    if (usual === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = usual
    expect(await withTemporary('/copies', () => Promise.resolve(tmpdir()))).toBe('/copies')
    expect(process.env['TMPDIR']).toBe(usual)
    await expect(withTemporary('/copies', () => Promise.reject(new Error('no paper')))).rejects.toThrow()
    expect(process.env['TMPDIR']).toBe(usual)
  })

  it('is the usual one again after two works that overlapped, whichever ends first', async () => {
    process.env['TMPDIR'] = '/usual'
    let end = (): void => undefined
    const long = withTemporary('/copies', () => new Promise<void>((resolve) => (end = resolve)))
    await withTemporary('/copies', () => Promise.resolve())
    expect(tmpdir()).toBe('/copies')
    end()
    await long
    expect(tmpdir()).toBe('/usual')
  })
})
