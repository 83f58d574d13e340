import { expect, it, vi } from 'vitest'

const showMessageBox = vi.fn((_: Electron.MessageBoxOptions) => Promise.resolve({ response: 0 }))
vi.mock('electron', () => ({ dialog: { showMessageBox } }))
const { endCopies, tellAtEnd } = await import('./copiesAtEnd')

/** Copies, and in which order they were asked. */
function ending(notice: string | null) {
  const asked: string[] = []
  const did = (what: string) => () => Promise.resolve(void asked.push(what))
  const copies = { clear: did('clear'), again: did('again'), notice: () => Promise.resolve(notice) }
  return { end: endCopies(copies, (message) => did(message)()), asked }
}

it('the program ends without a word where all copies are gone', async () => {
  const { end, asked } = ending(null)
  await end
  expect(asked).toEqual(['clear'])
})

it('who still has a copy open is told before the program ends, and what they then close goes', async () => {
  const { end, asked } = ending('还有 1 份')
  await end
  expect(asked).toEqual(['clear', '还有 1 份', 'again'])
})

it('the box says what is left, what its one button does, and that the program ends without it, too', async () => {
  await tellAtEnd('还有 1 份')
  const [box] = showMessageBox.mock.lastCall ?? []
  expect(box?.buttons).toEqual(['退出'])
  expect(box?.detail).toContain('还有 1 份')
  expect(box?.detail).toContain('按“退出”')
  expect(box?.detail).toContain('30 秒')
  expect(box?.signal?.aborted).toBe(false)
})
