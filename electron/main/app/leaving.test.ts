import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { leaveWhenAway } from './leaving'

describe('when nobody is there', () => {
  it.each(['lock-screen', 'suspend', 'shutdown', 'user-did-resign-active'])('%s locks', (event) => {
    const system = new EventEmitter()
    const lock = vi.fn(() => Promise.resolve())
    leaveWhenAway(system, lock, vi.fn())
    expect(lock).not.toHaveBeenCalled()
    system.emit(event)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('coming back, power and idling of the system change nothing', () => {
    const system = new EventEmitter()
    const lock = vi.fn(() => Promise.resolve())
    leaveWhenAway(system, lock, vi.fn())
    for (const event of ['resume', 'unlock-screen', 'on-ac', 'on-battery']) system.emit(event)
    expect(lock).not.toHaveBeenCalled()
  })

  it('a lock that fails is noted by its kind, and the next one is tried all the same', async () => {
    const system = new EventEmitter()
    const failed = vi.fn()
    const lock = vi.fn(() => Promise.reject(new Error('王小明')))
    leaveWhenAway(system, lock, failed)
    system.emit('suspend')
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
    system.emit('lock-screen')
    expect(lock).toHaveBeenCalledTimes(2)
  })
})
