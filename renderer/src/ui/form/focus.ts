/** Fields, and the button that submits. Other buttons (移除, 清空) are reached by Tab only: a run of Enters must not press them. */
const CONTROLS = 'input, textarea, select, button[type="submit"]'

/** The control that Enter goes on to from the given one; null at the end. */
export function nextControl(form: HTMLElement, from: HTMLElement): HTMLElement | null {
  const all = [...form.querySelectorAll<HTMLElement>(CONTROLS)].filter(reachable)
  return all[all.indexOf(from) + 1] ?? null
}

const reachable = (control: HTMLElement): boolean =>
  control.tabIndex >= 0 &&
  !control.matches(':disabled, [type="hidden"]') &&
  control.getClientRects().length > 0
