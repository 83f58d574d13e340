/** Zoom in percent. The pages are drawn to hold together between these. */
export const ZOOM = { least: 80, most: 150, step: 10, normal: 100 } as const

export type ZoomMove = 'in' | 'out' | 'reset'

/** @param percent the zoom now @returns the zoom after the move, within the limits */
export function nextZoom(percent: number, move: ZoomMove): number {
  if (move === 'reset') return ZOOM.normal
  const next = Math.round(percent) + (move === 'in' ? ZOOM.step : -ZOOM.step)
  return Math.min(ZOOM.most, Math.max(ZOOM.least, next))
}
