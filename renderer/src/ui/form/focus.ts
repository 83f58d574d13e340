const CONTROLS = 'input, textarea, select, button, [tabindex="0"]'

/** The control after the given one inside a form, as Tab would reach it; null at the end. */
export function nextControl(form: HTMLElement, from: HTMLElement): HTMLElement | null {
  const all = [...form.querySelectorAll<HTMLElement>(CONTROLS)].filter(reachable)
  const index = all.indexOf(from)
  return all.slice(index + 1).find((control) => !isHelper(control)) ?? null
}

const reachable = (control: HTMLElement): boolean =>
  control.tabIndex >= 0 &&
  !control.matches(':disabled, [type="hidden"]') &&
  control.getClientRects().length > 0

/** Small buttons inside a field (clear, show password) are skipped; the form's own buttons are not. */
const isHelper = (control: HTMLElement): boolean =>
  control.matches('button, [role="button"]') && control.closest('.el-input, .el-select, .place') !== null
