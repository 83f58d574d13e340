import { expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ dialog: {} }))
const { endCopies } = await import('./copiesAtEnd')

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
