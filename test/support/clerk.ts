import type { Page } from '@playwright/test'
import { expect } from './app'

const MOST_STEPS = 250

/** What has the focus, by the name a screen reader would say. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null
    if (!at || at === document.body) return ''
    const by = at.getAttribute('aria-labelledby')
    const named = by ? document.getElementById(by)?.innerText : undefined
    const labels = [...(at.labels ?? [])].map((label) => label.innerText).join(' ')
    const name = at.getAttribute('aria-label') ?? named ?? (labels === '' ? at.innerText : labels)
    return name.replace(/[*\s]|（必填）/g, '')
  })

/**
 * A clerk who has no mouse: goes from control to control with Tab, types, picks with Enter and Space. Where Tab never
 * comes, the clerk never comes.
 */
export class Clerk {
  constructor(readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }

  /** Tab until this control has the focus: the next one of that name from here on. */
  async reach(name: string | RegExp, back = false): Promise<void> {
    const is = (found: string): boolean =>
      typeof name === 'string' ? found === name.replace(/\s/g, '') : name.test(found)
    const passed: string[] = []
    for (let step = 0; step < MOST_STEPS; step++) {
      const here = await focused(this.page)
      if (is(here)) return
      passed.push(here)
      await this.press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`没有找到「${String(name)}」，经过：${[...new Set(passed)].join('、')}`)
  }

  /** Puts a text in place of what the field holds. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.reach(label)
    await this.press('Control+A')
    await this.page.keyboard.insertText(text)
    await this.leave()
  }

  /** Picks from a list: long ones are searched by typing, short ones walked with the arrows. */
  async choose(label: string | RegExp, option: string): Promise<void> {
    await this.reach(label)
    const listed = await this.page.evaluate(() => (document.activeElement as HTMLInputElement).readOnly)
    if (listed) await this.press('ArrowDown')
    else await this.page.keyboard.insertText(option)
    const options = this.page.getByRole('option').filter({ visible: true })
    await expect(options.filter({ hasText: option }).first()).toBeVisible()
    await this.walkTo(option)
    await this.press('Enter')
    await this.leave()
  }

  /** Down the open list, a step each time the mark has settled elsewhere. */
  private async walkTo(option: string): Promise<void> {
    const marked = (): Promise<string> =>
      this.page.evaluate(() => {
        const active = document.activeElement?.getAttribute('aria-activedescendant')
        return (active && document.getElementById(active)?.innerText.trim()) || ''
      })
    await expect(async () => {
      const here = await marked()
      if (here.startsWith(option)) return
      await this.press('ArrowDown')
      throw new Error(`列表停在「${here}」，不是「${option}」`)
    }).toPass({ intervals: [50], timeout: 10_000 })
  }

  /** Presses the button of this name. */
  async push(name: string | RegExp, back = false): Promise<void> {
    await expect(this.page.getByRole('button', { name }).first()).toBeVisible()
    await this.reach(name, back)
    await this.press('Enter')
  }

  /** Ticks the box of this name, if it is not ticked already. */
  async tick(name: string | RegExp): Promise<void> {
    await this.reach(name)
    if (!(await this.page.evaluate(() => (document.activeElement as HTMLInputElement).checked))) {
      await this.press('Space')
    }
    await this.leave()
  }

  /** Saves the form that has the focus. */
  save(): Promise<void> {
    return this.press('Control+Enter')
  }

  /** Saves a part of a record: its form is gone once that is done. */
  async saved(): Promise<void> {
    await this.save()
    await expect(this.page.locator('main form')).toHaveCount(0)
  }

  /** Begins what the page offers first, once it is this. */
  async begin(action: string): Promise<void> {
    await expect(this.page.locator('[aria-keyshortcuts="Alt+N"]')).toHaveText(action)
    await this.press('Alt+N')
  }

  private leave(): Promise<void> {
    return this.press('Tab')
  }
}
