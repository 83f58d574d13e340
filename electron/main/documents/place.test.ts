import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
const { placeIn, withEnding } = await import('./place')

describe('the name of a saved file', () => {
  it('gets the ending of its kind once', () => {
    expect(withEnding('summary-2016-08', 'pdf')).toBe('summary-2016-08.pdf')
    expect(withEnding('summary-2016-08.PDF', 'pdf')).toBe('summary-2016-08.PDF')
    expect(withEnding('乃东区 2016.08', 'xlsx')).toBe('乃东区 2016.08.xlsx')
  })

  it.each([
    ['..', '未命名文件.pdf'],
    ['../../etc/cron.d/x', 'x.pdf'],
    ['CON', '_CON.pdf'],
    ['协议\u202efdp.exe', '协议fdp.exe.pdf'],
    ['报表. . ', '报表.pdf'],
    ['报表\u0000\n', '报表.pdf']
  ])(
    'that a forged call suggests stays in its folder and is one of Windows’ own: %j',
    async (name, saved) => {
      expect(await placeIn('/out')({} as never, name, 'pdf')).toBe(join('/out', saved))
    }
  )
})
