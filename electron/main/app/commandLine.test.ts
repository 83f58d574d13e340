import { describe, expect, it } from 'vitest'
import { parseCommandLine } from './commandLine'

const read = (...args: string[]) => parseCommandLine(args, '/home/a')

describe('the command line', () => {
  it('asks for nothing by default', () => {
    expect(read('.')).toEqual({
      ok: true,
      value: { profile: null, demo: false, out: null, screenshots: null }
    })
  })

  it('takes folders in both spellings, relative ones from the folder of the start', () => {
    expect(read('.', '--demo', '--profile', '/data/台 账', '--out=出口', '--screenshots', 'pics')).toEqual({
      ok: true,
      value: { profile: '/data/台 账', demo: true, out: '/home/a/出口', screenshots: '/home/a/pics' }
    })
  })

  it('leaves the options of Chromium alone', () => {
    expect(read('--no-sandbox', '--inspect=0', '--profile=/p', '--remote-debugging-port=0')).toMatchObject({
      value: { profile: '/p' }
    })
  })

  it.each([['--profile'], ['--profile='], ['--profile', '--demo']])(
    'names an option without its folder: %s',
    (...args) => {
      expect(read(...args)).toMatchObject({
        ok: false,
        error: { message: '选项 --profile 后面要写一个文件夹。' }
      })
    }
  )

  it('refuses the folders of a demonstration without one', () => {
    expect(read('--out', '/o')).toMatchObject({ ok: false, error: { code: 'BAD_OPTION' } })
  })
})
