/** Numbers from 0 up to 1, always the same for one seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Flips bytes, cuts, drops a stretch, doubles one, or puts noise in. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length)
  const length = 1 + Math.floor(random() * 60)
  switch (Math.floor(random() * 5)) {
    case 0: {
      const copy = bytes.slice()
      for (let count = 0; count < length; count++)
        copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
      return copy
    }
    case 1:
      return bytes.slice(0, at)
    case 2:
      return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + length)])
    case 3:
      return Uint8Array.from([
        ...bytes.slice(0, at),
        ...bytes.slice(at - length, at + length),
        ...bytes.slice(at)
      ])
    default: {
      const copy = bytes.slice()
      copy.fill(Math.floor(random() * 256), at, Math.min(copy.length, at + length))
      return copy
    }
  }
}

/** What this process has worked: other work on the machine does not count. */
export function cpuMillis(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
