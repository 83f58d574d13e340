/** A place in the journal from which reading can begin. */
export interface Mark {
  /** Position of the entry whose frame begins here. */
  position: number
  segment: number
  /** Byte offset in the segment. */
  offset: number
  /** Chain hash before `position`. */
  previous: Uint8Array
}

const EVERY = 64

/** Sparse index: one mark for every 64 entries and one for the start of each segment. */
export class Marks {
  private readonly list: Mark[] = []
  /** Where the last reading ended: the next one mostly begins there. */
  private resume: Mark | null = null

  /** Marks come in rising order of position. */
  add(mark: Mark, always = false): void {
    const last = this.list.at(-1)
    if (last && last.position === mark.position) {
      // An empty segment's start replaces the end of the one before it.
      this.list[this.list.length - 1] = mark
    } else if (always || !last || mark.position >= last.position + EVERY) {
      this.list.push(mark)
    }
  }

  remember(mark: Mark): void {
    this.resume = mark
  }

  /** The nearest mark at or before a position. */
  before(position: number): Mark | undefined {
    let low = 0
    let high = this.list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.list[middle] as Mark).position <= position) low = middle + 1
      else high = middle
    }
    const found = this.list[low - 1]
    const { resume } = this
    return resume && resume.position <= position && (!found || resume.position > found.position)
      ? resume
      : found
  }
}
