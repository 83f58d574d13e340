import { beforeEach, expect, it, vi } from 'vitest'

const openPath = vi.fn((_path: string) => Promise.resolve(''))
vi.mock('electron', () => ({ shell: { openPath } }))
const { openCopy } = await import('./openCopy')

beforeEach(() => openPath.mockClear())

it('a copy below the folder of copies is opened', async () => {
  expect(await openCopy('/p/copies', '/p/copies/0a/文书.docx')).toBe('')
  expect(openPath).toHaveBeenCalledWith('/p/copies/0a/文书.docx')
})

it.each([
  '/p/copies/0a/文书.exe',
  '/p/copies/0a/文书.docx.lnk',
  '/p/copies/文书.docx',
  '/p/copies/0a/../../文书.docx',
  '/p/copies-2/0a/文书.docx',
  '/home/0a/文书.docx',
  '\\\\server\\share\\文书.docx',
  'https://example.com/文书.docx',
  ''
])('nothing else is: %s', async (path) => {
  expect(await openCopy('/p/copies', path)).not.toBe('')
  expect(openPath).not.toHaveBeenCalled()
})
