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

  /** @param screen pixels of a page that is to be a picture; a page that is to be printed has none */
  constructor(screen?: { width: number; height: number }) {
    this.#window = new BrowserWindow({
      show: false,
      ...(screen && { ...screen, useContentSize: true, frame: false }),
      webPreferences: {
        // Drawn to memory, so that neither size nor scale of this PC's screen is in the picture.
        ...(screen && { offscreen: { useSharedTexture: false, deviceScaleFactor: 1 } }),
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

  /** The page as it stands on the press, as PNG. */
  async picture(html: string): Promise<Uint8Array> {
    const contents = await this.lay(html)
    const image = await contents.capturePage()
    return new Uint8Array(image.toPNG())
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
