import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, launch, reaches, test } from '../support/app'

test('the page lives at its one address and cannot leave it', async ({ profile }) => {
  const { app, page } = await launch(profile)
  await reaches(page, 'empty')
  // The part after # is the program's own: its start page may still be on its way there.
  const address = (): string => page.url().split('#')[0] ?? ''
  expect(address()).toBe('wenxin://app/index.html')
  expect(await page.evaluate(() => location.origin)).toBe('wenxin://app')

  for (const foreign of ['https://example.com/', 'wenxin://app/index.html?second', 'file:///etc/hosts']) {
    expect(await page.evaluate((to) => window.open(to), foreign)).toBeNull()
  }
  await page.evaluate(() => location.assign('https://example.com/'))
  await page.evaluate(() => location.assign('wenxin://app/assets/'))
  expect(address()).toBe('wenxin://app/index.html')
  expect(app.windows()).toHaveLength(1)
  await app.close()
})

test('the page reaches no network, runs no foreign script and holds no Node', async ({ profile }) => {
  let asked = 0
  const server = createServer((_request, answer) => {
    asked += 1
    answer.setHeader('Access-Control-Allow-Origin', '*').end('reached')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  const { app, page } = await launch(profile)
  await reaches(page, 'empty')
  const outcome = await page.evaluate(async (address) => {
    const refused = (work: () => Promise<unknown>) => work().then(String, () => 'refused')
    const loads = (tag: 'img' | 'script' | 'iframe', source: string) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag)
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('refused')
        element.src = source
        document.body.append(element)
        // A refused frame says nothing: what the server saw decides.
        if (tag === 'iframe') resolve('asked')
      })
    return {
      fetched: await refused(() => fetch(address)),
      image: await loads('img', `${address}a.png`),
      script: await loads('script', `${address}a.js`),
      frame: await loads('iframe', address),
      outside: (await fetch('wenxin://app/%2e%2e%2fmain/index.js')).status,
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      bridge: Object.keys(window.wenxin).sort()
    }
  }, local)
  expect(outcome).toEqual({
    fetched: 'refused',
    image: 'refused',
    script: 'refused',
    frame: 'asked',
    outside: 404,
    node: ['undefined', 'undefined'],
    bridge: ['call', 'on']
  })
  // Even main's own Chromium session is refused, where no content policy stands in between.
  const fromMain = await app.evaluate(
    ({ session }, address) =>
      session.defaultSession.fetch(address).then(
        () => 'reached',
        () => 'refused'
      ),
    local
  )
  expect(fromMain).toBe('refused')
  expect(asked).toBe(0)
  await app.close()
  server.close()
})

test('texts are never run as scripts, and the powers of the page are refused', async ({ profile }) => {
  const { app, page } = await launch(profile)
  await reaches(page, 'empty')
  const scripts = await page.evaluate(async () => {
    // What a debugger evaluates is exempt from the policy until its first task is over.
    await fetch(location.href)
    const refused = (work: () => unknown) => {
      try {
        return String(work())
      } catch (error) {
        return (error as Error).name
      }
    }
    const inline = document.createElement('script')
    inline.textContent = 'document.body.dataset.ran = "inline"'
    document.body.append(inline)
    document.body.insertAdjacentHTML('beforeend', '<button onclick="this.dataset.ran = 1" hidden></button>')
    const button = document.body.lastElementChild as HTMLElement
    button.click()
    return {
      made: refused(() => new Function('return 1')()),
      inline: document.body.dataset['ran'],
      handler: button.dataset['ran']
    }
  })
  expect(scripts).toEqual({ made: 'EvalError', inline: undefined, handler: undefined })
  const powers = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        (error) => resolve(error.code)
      )
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      (error: Error) => error.name
    ),
    wasm: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'runs')
  }))
  expect(powers).toEqual({ notifications: 'denied', place: 1, clipboard: 'NotAllowedError', wasm: 'runs' })
  await app.close()
})

test('main answers only what the contract has, and nothing of the ledger while locked', async ({
  profile
}) => {
  const { app, page } = await launch(profile)
  await reaches(page, 'empty')
  const codes = await page.evaluate(async () => {
    const call = window.wenxin.call as (
      channel: string,
      request: unknown
    ) => Promise<{ ok: boolean; error?: { code: string } }>
    const code = async (channel: string, request?: unknown) => {
      const answer = await call(channel, request)
      return answer.ok ? 'ok' : answer.error?.code
    }
    return {
      unknown: await code('journal.delete'),
      inherited: await code('constructor'),
      locked: await code('journal.head'),
      append: await code('journal.append', { reason: 'x', changes: [] }),
      shape: await code('divisions.read', { file: '../../vault' }),
      demo: await code('demo.finish', { lines: [], failed: false }),
      fine: await code('app.info')
    }
  })
  expect(codes).toEqual({
    unknown: 'BAD_REQUEST',
    inherited: 'BAD_REQUEST',
    locked: 'LOCKED',
    append: 'LOCKED',
    shape: 'BAD_REQUEST',
    demo: 'NOT_ALLOWED',
    fine: 'ok'
  })
  await app.close()
})

test('windows are opened by the window key and share zoom within its limits', async ({ profile }) => {
  const { app, page } = await launch(profile)
  await reaches(page, 'empty')
  const press = (keyCode: string) =>
    app.evaluate(({ BrowserWindow }, key) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['control'] })
    }, keyCode)
  const zoom = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  for (let times = 0; times < 7; times++) await press('=')
  await expect.poll(zoom).toBeCloseTo(1.5)
  await press('0')
  await expect.poll(zoom).toBeCloseTo(1)
  const opened = app.waitForEvent('window')
  await press('n')
  await reaches(await opened, 'empty')
  expect(app.windows()).toHaveLength(2)
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle())
  )
  expect(titles).toEqual(['温馨调解台账', '温馨调解台账'])
  await app.close()
})
