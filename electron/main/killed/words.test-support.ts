// What the program that is killed and the tests that kill it tell each other.

/** From here on the program works. */
export const READY = 'ready'
/** All is done that it had to do; it waits to be killed. */
export const END = 'end'

/** Said at once, a line each: it stands there before what comes next is begun. */
export type Say = (line: string) => void

/** Work on a profile that is killed. `ready` is called when all is open and the work itself begins. */
export type Work = (dir: string, say: Say, ready: () => void) => Promise<void>
