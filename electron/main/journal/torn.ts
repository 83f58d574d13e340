import { join } from 'node:path'
import { errno, type Files } from './files'
import { segmentName } from './segments'

interface Place {
  files: Files
  folder: string
}

/**
 * Puts an unfinished last frame aside and cuts it off. The copy is on the disk before anything is cut.
 * @returns the notice, in plain Chinese
 */
export async function cutTornEnd(
  place: Place,
  segment: number,
  offset: number,
  position: number,
  nowMillis: number
): Promise<string> {
  const path = join(place.folder, segmentName(segment))
  const file = await place.files.open(path, 'write')
  try {
    const rest = new Uint8Array((await file.size()) - offset)
    await file.read(rest, offset)
    const copy = await putAside(place, rest, position, nowMillis)
    await file.truncate(offset)
    await file.datasync()
    return `台账流水末尾的第 ${position} 条没有写完整（可能是保存时断电或中断），已另存为 ${copy} 并从流水中移除。此前保存的内容完整。`
  } finally {
    await file.close()
  }
}

/** The same for a new segment whose header was never finished. */
export async function dropTornSegment(
  place: Place,
  segment: number,
  position: number,
  nowMillis: number
): Promise<string> {
  const path = join(place.folder, segmentName(segment))
  const file = await place.files.open(path, 'read')
  let rest: Uint8Array
  try {
    rest = new Uint8Array(await file.size())
    await file.read(rest, 0)
  } finally {
    await file.close()
  }
  const copy = await putAside(place, rest, position, nowMillis)
  await place.files.remove(path)
  await place.files.syncFolder(place.folder)
  return `台账流水的新文件 ${segmentName(segment)} 没有建立完整（可能是断电或中断），已另存为 ${copy} 并移除。此前保存的内容完整。`
}

async function putAside(
  place: Place,
  bytes: Uint8Array,
  position: number,
  nowMillis: number
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const name = `torn-${position}-${nowMillis}${attempt > 1 ? `-${attempt}` : ''}.bin`
    try {
      const file = await place.files.open(join(place.folder, name), 'create')
      try {
        await file.write(bytes, 0)
        await file.datasync()
      } finally {
        await file.close()
      }
      await place.files.syncFolder(place.folder)
      return name
    } catch (error) {
      if (errno(error) !== 'EEXIST') throw error
    }
  }
}
