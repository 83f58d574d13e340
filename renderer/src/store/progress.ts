/** How far long work has come; `total` 0 when not known yet. */
export interface Progress {
  done: number
  total: number
  words: string
}
export type OnProgress = (progress: Progress) => void
