/** One numbered step of the diagnostics report; lines are plain Chinese without personal data. */
export interface DiagnosticStep {
  title: string
  lines: string[]
}
