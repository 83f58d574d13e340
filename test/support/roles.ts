import type { Page } from '@playwright/test'

/** There is one account so far: the page is told that it is another's. */
export const playRole = (page: Page, role: string): Promise<void> =>
  page.evaluate((as) => {
    const root = document.querySelector('#app') as unknown as {
      __vue_app__: {
        config: {
          globalProperties: { $pinia: { state: { value: { session: { session: { role: string } } } } } }
        }
      }
    }
    const store = root.__vue_app__.config.globalProperties.$pinia.state.value.session
    store.session = { ...store.session, role: as }
  }, role)
