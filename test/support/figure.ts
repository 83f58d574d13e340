/** A figure of a test of faults, for whoever asks how much was tried: `npm run soak` gathers these lines. */
export const figure = (text: string): void => console.log(`▪ ${text}`)

/** The middle and the longest of some durations in milliseconds, as seconds. */
export function secondsOf(millis: readonly number[]): string {
  const sorted = millis.toSorted((a, b) => a - b)
  const at = (share: number) => ((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1_000).toFixed(1)
  return `中位 ${at(0.5)} 秒，最长 ${at(1)} 秒`
}
