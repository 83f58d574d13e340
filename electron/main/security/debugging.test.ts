import { describe, expect, it } from 'vitest'
import { closeDebugging } from './debugging'

function line(...given: string[]) {
  const there = new Set(given)
  const commandLine = { removeSwitch: (name: string) => void there.delete(name) }
  return { there, app: (isPackaged: boolean) => ({ isPackaged, commandLine }) as never }
}
const DEBUGGING = ['remote-debugging-port', 'remote-debugging-pipe', 'disable-web-security', 'load-extension']

describe('a shortcut that opens the page to another program', () => {
  it('has no effect on the program that is shipped, and other switches stay', () => {
    const { there, app } = line(...DEBUGGING, 'lang')
    closeDebugging(app(true), false)
    expect([...there]).toEqual(['lang'])
  })

  it.each([
    ['driven by its tests', true, true],
    ['under development', false, false]
  ])('has its effect on a build %s', (_, isPackaged, driven) => {
    const { there, app } = line(...DEBUGGING)
    closeDebugging(app(isPackaged), driven)
    expect([...there]).toEqual(DEBUGGING)
  })
})
