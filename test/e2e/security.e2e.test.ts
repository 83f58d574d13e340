import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { organizationBatches } from '@shared/demo/organizations'
import { makeWorld } from '@shared/demo/world'
import { expect, launch, openCentre, reaches, test } from '../support/app'
import { crashAndQuit } from '../support/pageProcess'
import { today } from '../support/register'
import { save } from '../support/save'

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
  const policy = await page.evaluate(
    async () => (await fetch(location.href)).headers.get('content-security-policy') ?? ''
  )
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
  expect(policy).toContain("connect-src 'self';")
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
    const deep = (levels: number): unknown => {
      let value: unknown = 'x'
      for (let level = 0; level < levels; level++) value = [value]
      return value
    }
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
      // As deep as the bridge lets anything through.
      deep: await code('vault.unlock', deep(900)),
      huge: await code('vault.unlock', { loginName: '王'.repeat(5_000_000), password: 'x' }),
      inheritedField: await code(
        'vault.unlock',
        JSON.parse('{"__proto__":{"loginName":"a","password":"b"}}')
      ),
      noNumber: await code('journal.read', { from: NaN, maxBytes: Infinity }),
      bytes: await code('divisions.read', new Uint8Array(1_000_000)),
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
    deep: 'BAD_REQUEST',
    huge: 'BAD_REQUEST',
    inheritedField: 'BAD_REQUEST',
    noNumber: 'LOCKED',
    bytes: 'BAD_REQUEST',
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

const PASTED = '<b>次仁调解室</b><img src=x onerror="document.body.dataset.ran=1">'
const HIDDEN = '\u202e\u200b{{ 7 * 7 }}<i>反写的名字</i>'

test('what was pasted as a page is text wherever it is shown, and sleep locks', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await page.evaluate(() => (location.hash = '#/organizations/new'))
  const name = page.getByLabel(/^名称/).first()
  await name.click()
  const html = `<script>document.body.dataset.ran=1</script>${PASTED}`
  await app.evaluate(
    ({ clipboard }, content) =>
      (clipboard as unknown as { write: (content: { html: string; text: string }) => void }).write(content),
    { html, text: PASTED }
  )
  await page.keyboard.press('Control+V')
  await expect(name).toHaveValue(PASTED)

  // Lists and records show it as well, however it came in.
  const world = makeWorld(1, today(), { person: 'person', deviceLetter: 'A' })
  const texts = [PASTED, HIDDEN]
  const changes = organizationBatches(world)
    .flatMap((batch) => batch.changes)
    .map((change) => {
      const text = change.section === 'profile' ? texts.shift() : undefined
      return text === undefined ? change : { ...change, value: { ...change.value, name: text } }
    })
  await save(page, changes)
  await page.evaluate(() => (location.hash = '#/organizations'))
  for (const text of [PASTED, HIDDEN])
    await expect(page.getByText(text, { exact: true }).first()).toBeVisible()
  await page.getByText(PASTED, { exact: true }).first().click()
  await expect(page.getByText('次仁调解室').first()).toBeVisible()
  expect(await page.locator('main').locator('img, b, i:has-text("反写"), script').count()).toBe(0)
  expect(await page.evaluate(() => document.body.dataset['ran'])).toBeUndefined()

  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await reaches(page, 'locked')
  await app.close()
})

test('a page that crashes in the middle of typing leaves nothing in clear, in no dump and no temporary file', async ({
  profile
}) => {
  const temporary = join(profile, 'tmp')
  mkdirSync(temporary)
  const { app, page } = await openCentre(profile, { TMPDIR: temporary })
  const dumps = await app.evaluate(({ app }) => app.getPath('crashDumps'))
  expect(dumps.startsWith(profile)).toBe(true)
  await page.evaluate(() => (location.hash = '#/organizations/new'))
  const typed = '次仁卓嘎家的院墙纠纷一九八七'
  await page.getByLabel(/^名称/).first().fill(typed)
  await crashAndQuit(app, page)
  const needles = [Buffer.from(typed), Buffer.from(typed, 'utf16le')]
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile()
  )
  expect(files.length).toBeGreaterThan(10)
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name))
    expect([name, needles.some((needle) => bytes.includes(needle))]).toEqual([name, false])
  }
})

test('the program that is shipped runs no other code than its own', async () => {
  const shipped = process.env['WENXIN_FUSED_APP'] ?? ''
  test.skip(shipped === '', '这个系统上没有带发行保险丝的程序')
  const wire = await getCurrentFuseWire(shipped)
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges
  ]
  const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar]
  for (const fuse of off) expect([fuse, String.fromCharCode(wire[fuse] ?? 0)]).toEqual([fuse, '0'])
  for (const fuse of on) expect([fuse, String.fromCharCode(wire[fuse] ?? 0)]).toEqual([fuse, '1'])
  // Asked to be Node, or to load something of an attacker first, it is the program all the same: it misses its folder.
  const given = (process.env['WENXIN_APP_ARGS'] ?? '').split(' ').filter(Boolean)
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require /nowhere/evil.cjs' }
  const run = spawnSync(shipped, [...given, '--profile'], { encoding: 'utf8', env, timeout: 60_000 })
  expect(run.stdout + run.stderr).toContain('选项 --profile 后面要写一个文件夹。')
  expect(run.stdout + run.stderr).not.toContain('evil')
})

test('the program that is shipped lets no other program look into its page', async ({ profile }) => {
  const given = (process.env['WENXIN_APP_ARGS'] ?? '').split(' ').filter(Boolean)
  // Starts, finds no ledger there, and ends by itself.
  const asked = ['--profile', profile, '--export-summary', '2016-08', '--out', join(profile, 'out')]
  const listening = (program: string, ...more: string[]) => {
    const all = [...given, ...asked, '--remote-debugging-port=0', ...more]
    const { status, stderr } = spawnSync(program, all, { encoding: 'utf8', timeout: 120_000 })
    expect([status, stderr]).toEqual([expect.any(Number), expect.any(String)])
    return stderr.includes('DevTools listening on')
  }
  const app = process.env['WENXIN_APP'] ?? ''
  expect(listening(process.env['WENXIN_FUSED_APP'] ?? app)).toBe(false)
  // The same build driven by a test listens: that is what the first one would have said.
  expect(listening(app, '--inspect=0')).toBe(true)
})
