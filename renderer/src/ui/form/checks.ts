/** The box that an arrow key leads to in a grid of `count` boxes, `across` in a line; null when the key is none of it. */
export function checkAfterKey(key: string, at: number, count: number, across: number): number | null {
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: across,
    ArrowUp: -across
  }
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  if (step === undefined) return null
  const next = at + step
  return next < 0 || next >= count ? at : next
}
