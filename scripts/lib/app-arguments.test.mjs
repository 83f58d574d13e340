import { describe, expect, it } from 'vitest'
import { appArguments } from './app-arguments.mjs'

describe('options passed on to the app', () => {
  it('makes relative folders absolute from where the command was run', () => {
    expect(appArguments(['--', '--demo', '--out', 'here', '--profile=there'], '/home/a')).toEqual([
      '--demo',
      '--out',
      '/home/a/here',
      '--profile=/home/a/there'
    ])
  })

  it('keeps absolute folders and folders with spaces and Chinese names', () => {
    expect(appArguments(['--out', '/mnt/月 报'], '/home/a')).toEqual(['--out', '/mnt/月 报'])
    expect(appArguments(['--export-summary', '2026-10', '--key-file', 'k'], '/home/a')).toEqual([
      '--export-summary',
      '2026-10',
      '--key-file',
      '/home/a/k'
    ])
  })

  it('leaves everything else alone', () => {
    expect(appArguments(['--demo', '--lang=zh-CN'], '/home/a')).toEqual(['--demo', '--lang=zh-CN'])
  })
})
