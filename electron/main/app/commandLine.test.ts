import { describe, expect, it } from 'vitest'
import { isUnattended, parseCommandLine, withoutExport } from './commandLine'

const NOW = Date.UTC(2026, 10, 23)
const read = (...args: string[]) => parseCommandLine(args, '/home/a', NOW)
const nothing = {
  profile: null,
  demo: false,
  exportSummary: null,
  keyFile: null,
  out: null,
  screenshots: null
}

describe('the command line', () => {
  it('asks for nothing by default', () => {
    expect(read('.')).toEqual({ ok: true, value: nothing })
  })

  it('takes folders in both spellings, relative ones from the folder of the start', () => {
    expect(read('.', '--demo', '--profile', '/data/台 账', '--out=出口', '--screenshots', 'pics')).toEqual({
      ok: true,
      value: {
        ...nothing,
        profile: '/data/台 账',
        demo: true,
        out: '/home/a/出口',
        screenshots: '/home/a/pics'
      }
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
    expect(read('--screenshots', '/o', '--export-summary', '2026')).toMatchObject({ ok: false })
  })
})

describe('an export without a person', () => {
  it.each([
    ['2026-10', '2026-10'],
    ['2026年10月', '2026-10'],
    ['2026Q3', '2026Q3'],
    ['2026年上半年', '2026H1'],
    ['2025', '2025'],
    ['2026-01-05_2026-02-10', '2026-01-05_2026-02-10']
  ])('takes the period %s', (text, period) => {
    expect(read('--export-summary', text, '--out', 'o', '--key-file=k.wxkey')).toEqual({
      ok: true,
      value: { ...nothing, exportSummary: period, out: '/home/a/o', keyFile: '/home/a/k.wxkey' }
    })
  })

  it.each([
    [['--export-summary', '2026-13', '--out', 'o'], '不认识统计期“2026-13”'],
    [['--export-summary', '2026-12', '--out', 'o'], '还没有开始'],
    [['--export-summary', '--out', 'o'], '后面要写一个统计期'],
    [['--export-summary', '2026-10'], '要用 --out 写明'],
    [['--export-summary', '2026-10', '--out', 'o', '--demo'], '不能与 --demo'],
    [['--key-file', 'k'], '只能与 --export-summary']
  ])('is refused in one line: %j', (args, words) => {
    const refused = read(...args)
    expect(refused.ok ? '' : refused.error.message).toContain(words)
  })

  it('gives way to a person: the same line without the export', () => {
    const line = ['.', '--profile', '/d', '--out=o', '--export-summary', '2026-10', '--key-file', 'k', '--x']
    expect(withoutExport(line)).toEqual(['.', '--profile', '/d', '--x'])
  })

  it('is known as such even from a wrong line', () => {
    expect([['--export-summary=x'], ['--export-summary'], ['--demo']].map(isUnattended)).toEqual([
      true,
      true,
      false
    ])
  })
})
