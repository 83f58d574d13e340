import { BrowserWindow, session, type Session, type WebContents } from 'electron'
import { denyPermissions } from '../security/lockdown'
import { SCHEME } from '../security/origin'

/** Files that a page on the press shows, by name. */
export type Plates = ReadonlyMap<string, { mime: string; bytes: Uint8Array }>

/** Its own host: pages of the press are not pages of the app and may call nothing. */
const HOST = 'press'
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'"
export const plateAddress = (name: string): string => `/plates/${name}`

interface Forme {
  html: string
  plates: Plates
}
const formes = new Map<string, Forme>()
let next = 1

/**
 * An unseen window in a session of its own, kept in memory only: no script runs in it, no bridge is there, and
 * nothing can be requested but what was laid on it. It prints papers without the app around them.
 */
export class Press {
  readonly #id = String(next++)
  readonly #window: BrowserWindow

  /** @param drawn whether its pages are to be pictures: only a window that draws to memory has them unseen */
  constructor(drawn = false) {
    this.#window = new BrowserWindow({
      show: false,
      webPreferences: {
        offscreen: drawn,
        session: pressSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
        devTools: false
      }
    })
  }

  async lay(html: string, plates: Plates = new Map()): Promise<WebContents> {
    formes.set(this.#id, { html, plates })
    await this.#window.loadURL(`${SCHEME}://${HOST}/${this.#id}/page`)
    return this.#window.webContents
  }

  async pdf(html: string, plates?: Plates): Promise<Uint8Array> {
    const contents = await this.lay(html, plates)
    return contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true
    })
  }

  /**
   * The page as PNG of just this size. Asked of the engine's own tools: a window, even an unseen one, is never larger
   * than the screen of this PC, and `capturePage` may come before the letters.
   */
  async picture(html: string, size: { width: number; height: number }): Promise<Uint8Array> {
    const { debugger: tools } = await this.lay(html)
    tools.attach('1.3')
    try {
      await tools.sendCommand('Emulation.setDeviceMetricsOverride', {
        ...size,
        deviceScaleFactor: 1,
        mobile: false
      })
      const answer: unknown = await tools.sendCommand('Page.captureScreenshot', { format: 'png' })
      return Buffer.from((answer as { data: string }).data, 'base64')
    } finally {
      if (tools.isAttached()) tools.detach()
    }
  }

  close(): void {
    formes.delete(this.#id)
    if (!this.#window.isDestroyed()) this.#window.destroy()
  }
}

let prepared: Session | null = null

/** Without "persist:" a session lives in memory and leaves no cache on disk. */
function pressSession(): Session {
  if (prepared) return prepared
  prepared = session.fromPartition('press', { cache: false })
  denyPermissions(prepared)
  prepared.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !details.url.startsWith(`${SCHEME}://${HOST}/`) })
  )
  prepared.protocol.handle(SCHEME, (request) => answerFor(new URL(request.url)))
  return prepared
}

function answerFor({ pathname }: URL): Response {
  const [, id = '', kind, name = ''] = pathname.split('/')
  const forme = formes.get(id)
  const plate = kind === 'plates' ? forme?.plates.get(name) : undefined
  if (plate) return reply(new Uint8Array(plate.bytes), plate.mime)
  if (forme && kind === 'page') return reply(forme.html, 'text/html; charset=utf-8')
  return new Response(null, { status: 404 })
}

const reply = (body: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store'
    }
  })
