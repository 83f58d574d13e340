/**
 * Two windows may fill the same form, each its own: 受理登记 for two people at the counter, or one part of one
 * dispute. So a draft lies in a slot that one window holds at a time, and a window takes up only what no other holds.
 */
export interface DraftRows {
  /** Which of these keys have a draft. */
  kept(keys: readonly string[]): Promise<readonly string[]>
}

/** Holds a name until it is released; false where another window holds it. */
export interface Holder {
  hold(name: string): Promise<boolean>
  release(name: string): void
}

/** More windows than anyone has open; the last ones share. */
const SLOTS = 8
const nameOf = (key: string, slot: number): string => (slot === 0 ? key : `${key}#${slot}`)

export interface DraftSlots {
  /** Where this window finds a draft of this form: its own first, then one that nobody works on. */
  find(key: string): Promise<string | undefined>
  /** Where this window keeps its draft. */
  own(key: string): Promise<string>
  /** Gives the place back; undefined where this window holds none. */
  leave(key: string): string | undefined
}

export function draftSlots(rows: DraftRows, holder: Holder): DraftSlots {
  /** By form: the name this window holds. */
  const held = new Map<string, string>()
  const names = (key: string): string[] => Array.from({ length: SLOTS }, (_, slot) => nameOf(key, slot))

  async function take(key: string, name: string): Promise<boolean> {
    const mine = held.get(key)
    if (mine === name) return true
    if (!(await holder.hold(name))) return false
    if (mine !== undefined) holder.release(mine)
    held.set(key, name)
    return true
  }

  return {
    async find(key) {
      const kept = await rows.kept(names(key))
      const mine = held.get(key)
      const inOrder = names(key).filter((name) => kept.includes(name))
      for (const name of mine && kept.includes(mine) ? [mine] : inOrder) {
        if (await take(key, name)) return name
      }
      return undefined
    },
    async own(key) {
      const mine = held.get(key)
      if (mine !== undefined) return mine
      const kept = await rows.kept(names(key))
      for (const name of names(key)) {
        if (!kept.includes(name) && (await take(key, name))) return name
      }
      return nameOf(key, SLOTS - 1)
    },
    leave(key) {
      const mine = held.get(key)
      if (mine !== undefined) {
        held.delete(key)
        holder.release(mine)
      }
      return mine
    }
  }
}

/** Held for as long as the window is there; where there is only one window everything is free. */
export function windowHolder(locks: LockManager | undefined = globalThis.navigator?.locks): Holder {
  const releases = new Map<string, () => void>()
  return {
    hold: (name) =>
      locks === undefined
        ? Promise.resolve(true)
        : new Promise((resolve, reject) => {
            locks
              .request(`wenxin-draft/${name}`, { ifAvailable: true }, (lock) => {
                resolve(lock !== null)
                return lock && new Promise<void>((release) => releases.set(name, release))
              })
              .catch(reject)
          }),
    release(name) {
      releases.get(name)?.()
      releases.delete(name)
    }
  }
}
