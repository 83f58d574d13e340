import { decodeDivisions, type Division } from '@shared/domain/divisions'
import { call } from '@/store'

const files = new Map<string, Promise<readonly Division[]>>()

/** Reads a division file once a window: 'base', or the villages of a province. Throws when it cannot be read. */
export function loadDivisions(file: string): Promise<readonly Division[]> {
  const known = files.get(file)
  if (known) return known
  const reading = read(file)
  files.set(file, reading)
  reading.catch(() => files.delete(file))
  return reading
}

async function read(file: string): Promise<readonly Division[]> {
  const answer = await call('divisions.read', { file })
  if (!answer.ok) throw new Error(answer.error.message)
  return decodeDivisions(answer.value)
}
