// Start order only. What each step does is in its folder.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, screen } from 'electron'
import { backUpBeforeClosing } from './app/closing'
import { endCopies, tellAtEnd } from './app/copiesAtEnd'
import { giveUp } from './app/giveUp'
import { followSystem, stopOnUnexpected } from './app/lifecycle'
import { errorKind, keepLogIn, log, recentLines } from './app/log'
import { beginStart } from './app/options'
import { discard } from './app/profile'
import { broadcast, openWindow, removeMenu } from './app/windows'
import { askFolder, askNoFolder, backups } from './backup'
import { COPIES, Copies } from './documents/copies'
import { openCopy } from './documents/openCopy'
import { askPerson, placeIn } from './documents/place'
import { startDemo } from './headless/demo'
import { EXIT, exitCode } from './headless/exitCodes'
import { startUnattended } from './headless/unattended'
import { collectHandlers } from './ipc/handlers'
import { Ledger } from './ipc/ledger'
import { registerCalls } from './ipc/register'
import { secureBeforeReady, secureSession } from './security'
import { openVault } from './vault'

/** What goes wrong while nobody asked is noted by its kind, and tried again the next time. */
const untold = (error: unknown): void => log(`backup: ${errorKind(error)}`)

/** How often it is looked whether a backup is due, and whether a copy that was held can be removed. */
const LOOK_MILLIS = 20_000

const here = dirname(fileURLToPath(import.meta.url))

function start(): void {
  secureBeforeReady()
  const begun = beginStart()
  if (!begun) return
  const { options, profile } = begun
  const unattended =
    options.exportSummary && options.out
      ? startUnattended(options.exportSummary, options.out, {
          named: options.keyFile,
          environment: process.env['WENXIN_KEY_FILE']
        })
      : null
  keepLogIn(join(profile.root, 'log'))
  stopOnUnexpected(options.demo || unattended !== null)
  const vault = openVault(profile.root, { now: Date.now })
  const copies = new Copies({
    folder: join(profile.root, COPIES),
    open: openCopy,
    onNotice: (notice) => broadcast('documents.copiesChanged', { notice })
  })
  const onLocked = (): void => {
    // Before the pages hear of it: they ask what is left.
    void copies.clear()
    broadcast('vault.locked', null)
  }
  const ledger = new Ledger(vault, profile.root, onLocked, () => broadcast('vault.entered', null))
  const { keeper, restorer } = backups(profile.root, ledger, broadcast, giveUp)
  const closing = backUpBeforeClosing(keeper, (running) => broadcast('backup.quitting', { running }))

  async function open(): Promise<void> {
    removeMenu()
    const settled = await restorer.begin()
    if (!settled.ok) {
      const code = unattended ? EXIT.ledger : EXIT.unexpected
      return giveUp(settled.error.message, { quiet: options.demo || unattended !== null, code })
    }
    await copies.clear()
    await secureSession(join(here, '../renderer'))
    const demo = options.demo ? startDemo(options, join(profile.root, 'exports')) : null
    const preload = join(here, '../preload/index.cjs')
    const onPageGone = demo
      ? () => demo.finish(['页面意外退出，演示运行没有完成。'], true)
      : unattended?.pageGone
    const newWindow = (): void =>
      void openWindow({
        preload,
        onPageGone,
        hidden: unattended !== null,
        onClose: unattended ? undefined : closing.onClose
      })
    const info = {
      version: app.getVersion(),
      profilePath: profile.root,
      demo: options.demo,
      unattended: unattended && { period: unattended.period }
    }
    const out = demo?.out ?? unattended?.out
    const handlers = collectHandlers({
      app: { info, openWindow: newWindow },
      ledger,
      divisions: join(here, '../../resources/divisions'),
      documents: {
        askPlace: out === undefined ? askPerson : placeIn(out),
        demo: options.demo,
        copies: demo || unattended ? null : copies
      },
      backup: { keeper, restorer, ask: options.demo ? askNoFolder : askFolder, skip: closing.skip },
      diagnostics: {
        version: app.getVersion(),
        root: profile.root,
        chosen: options.profile !== null,
        screens: () => screen.getAllDisplays().map(({ size }) => size),
        log: recentLines
      },
      demo,
      unattended
    })
    registerCalls({ handlers, actor: () => (unattended ? 'unattended' : ledger.actor) }, ledger)
    followSystem({
      // The screen is locked while nobody is there; that does not end the export.
      lock: unattended ? () => Promise.resolve() : () => ledger.lock(),
      close: async () => {
        await ledger.lock()
        await endCopies(copies, demo || unattended ? () => Promise.resolve() : tellAtEnd)
      },
      exitCode,
      afterwards: () => discard(profile)
    })
    if (!unattended) {
      setInterval(() => {
        void keeper.tick().catch(untold)
        void copies.again()
      }, LOOK_MILLIS)
    }
    if (!unattended || (await unattended.unlock(ledger))) newWindow()
  }

  // Not awaited at the top level: "ready" fires only after this module has run to its end.
  void app.whenReady().then(open)
}

start()
