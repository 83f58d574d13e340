import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
const { withEnding } = await import('./place')

describe('the name of a saved file', () => {
  it('gets the ending of its kind once', () => {
    expect(withEnding('summary-2016-08', 'pdf')).toBe('summary-2016-08.pdf')
    expect(withEnding('summary-2016-08.PDF', 'pdf')).toBe('summary-2016-08.PDF')
    expect(withEnding('乃东区 2016.08', 'xlsx')).toBe('乃东区 2016.08.xlsx')
  })
})
