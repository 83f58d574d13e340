import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { Jobs } from './jobs'

const endless = (): Promise<string> => new Promise(() => {})

describe('work on papers', () => {
  it('answers what it made, and leaves nothing behind on its page', async () => {
    const page = new EventEmitter()
    expect(await new Jobs().run('a', page, () => Promise.resolve('pdf'))).toBe('pdf')
    expect(page.eventNames()).toEqual([])
  })

  it('answers null when it is cancelled, even if it never ends by itself', async () => {
    const jobs = new Jobs()
    const other = jobs.run('b', new EventEmitter(), endless)
    const work = jobs.run('a', new EventEmitter(), endless)
    jobs.cancel('a')
    expect(await work).toBeNull()
    jobs.cancel('b')
    expect(await other).toBeNull()
  })

  it.each(['did-navigate', 'destroyed'])('ends with its page (%s)', async (event) => {
    const page = new EventEmitter()
    let aborted = false
    const work = new Jobs().run('a', page, (signal) => {
      signal.addEventListener('abort', () => (aborted = true))
      return endless()
    })
    page.emit(event)
    expect(await work).toBeNull()
    expect(aborted).toBe(true)
  })

  it('hands a failure of its own on', async () => {
    const work = new Jobs().run('a', new EventEmitter(), () => Promise.reject(new Error('broken')))
    await expect(work).rejects.toThrow('broken')
  })
})
