/** Where the page lives. A changed origin would lose the working copy: never change these. */
export const SCHEME = 'wenxin'
export const HOST = 'app'
export const ORIGIN = `${SCHEME}://${HOST}`
export const INDEX_URL = `${ORIGIN}/index.html`

/** Whether an address is of our own page. `URL.origin` is "null" for schemes of one's own, so parts are compared. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
}

/** Whether an address is the one page of the app, at whatever place in it. */
export const isIndexPage = (address: string): boolean =>
  isOwnAddress(address) && new URL(address).pathname === '/index.html' && new URL(address).search === ''
