import { LARGEST_BATCH } from '@shared/ipc/contract'
import type { Change } from '@shared/ledger'

interface Stage {
  changes: Change[]
  places: Set<string>
  bytes: number
}

/** Batches under way at the same time: one a window, and a few that a closed window left behind. */
const MOST_STAGES = 4

/**
 * Changes of one large save on their way in, piece by piece. Nothing of them is in the journal until all of them go in as
 * one entry; a batch that is dropped, or whose window is gone, never was.
 */
export class Stages {
  private readonly stages = new Map<string, Stage>()

  /** @param limit bytes of JSON of one batch */
  constructor(private readonly limit = LARGEST_BATCH) {}

  /** Adds a piece. 'twice': a section stands in the batch already; 'large': more than one entry may hold. */
  add(batch: string, changes: readonly Change[]): 'added' | 'twice' | 'large' {
    const stage = this.stages.get(batch) ?? { changes: [], places: new Set<string>(), bytes: 0 }
    this.stages.delete(batch)
    for (const { entity, id, section } of changes) {
      const place = JSON.stringify([entity, id, section])
      if (stage.places.has(place)) return 'twice'
      stage.places.add(place)
    }
    stage.bytes += Buffer.byteLength(JSON.stringify(changes))
    if (stage.bytes > this.limit) return 'large'
    for (const change of changes) stage.changes.push(change)
    this.stages.set(batch, stage)
    while (this.stages.size > MOST_STAGES) this.stages.delete([...this.stages.keys()][0] ?? '')
    return 'added'
  }

  /** The whole batch when it has exactly this many changes; it is gone from here either way. */
  take(batch: string, count: number): Change[] | null {
    const stage = this.stages.get(batch)
    this.stages.delete(batch)
    return stage?.changes.length === count ? stage.changes : null
  }

  drop(batch: string): void {
    this.stages.delete(batch)
  }
}
