// Doors that this program does not have. A line that opens one fails here, with the reason.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

interface Door {
  /** Why it is shut. */
  why: string
  where: readonly string[]
  what: RegExp
  /** A line that would open it. */
  opened: string
  /** The only lines that may, each with its file; more of them fail here, and so does fewer. */
  allowed?: readonly string[]
}

const PAGE = ['renderer/src']
const MAIN = ['electron']
const DOORS: Record<string, Door> = {
  markup: {
    why: 'what people typed or pasted is shown as text',
    where: PAGE,
    what: /v-html|\b(inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|document\.write|srcdoc|setHTMLUnsafe|DOMParser/,
    opened: '<p v-html="dispute.summary" />'
  },
  'markup of the parts': {
    why: 'messages, hints and charts take text, too',
    where: PAGE,
    what: /dangerouslyUseHTMLString|raw-content|rawContent|renderMode|contenteditable=/i,
    opened: 'ElMessageBox.alert(name, { dangerouslyUseHTMLString: true })'
  },
  code: {
    why: 'texts never become programs',
    where: [...PAGE, ...MAIN, 'shared'],
    what: /\beval\(|new Function\(|executeJavaScript|vm\.run|\bimportScripts\(/,
    opened: 'contents.executeJavaScript(text)'
  },
  'other programs': {
    why: 'no file is opened and no program is started by this one, but for the docx that main itself wrote: links are not followed',
    where: MAIN,
    what: /\bshell\b(?!\w)(?=.*from 'electron')|openExternal|openPath|showItemInFolder|writeShortcutLink|\bopenCopy\b/,
    opened: "import { app, shell } from 'electron'",
    allowed: [
      "electron/main/documents/openCopy.ts: import { shell } from 'electron'",
      'electron/main/documents/openCopy.ts: export async function openCopy(folder: string, path: string): Promise<string> {',
      'electron/main/documents/openCopy.ts: return shell.openPath(path)',
      "electron/main/index.ts: import { openCopy } from './documents/openCopy'",
      'electron/main/index.ts: open: openCopy,'
    ]
  },
  'other pages': {
    why: 'there is one page and no frame in it',
    where: [...PAGE, ...MAIN],
    what: /<iframe|<webview|<embed|<object\b|loadFile\(|webviewTag: true|window\.open\(|target="_blank"/,
    opened: '<a :href="link" target="_blank">'
  },
  links: {
    why: 'nothing leads out of the program: no file:, javascript:, UNC or web address is put into a link',
    where: PAGE,
    what: /(?:href|src|to|action)="(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\)|['"`](?:javascript|file|smb|ms-[a-z]+|vbscript):/i,
    opened: '<a href="file://server/share">'
  },
  protections: {
    why: 'the page has no Node, no other origin and no debugger',
    where: MAIN,
    what: /nodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity: false|allowRunningInsecureContent|devTools: true|bypassCSP|corsEnabled/,
    opened: 'webPreferences: { sandbox: false }'
  },
  'calls home': {
    why: 'no update, no crash report, no address is asked for',
    where: MAIN,
    what: /autoUpdater|crashReporter|net\.request|from 'node:(https?|dgram|http2)'/,
    opened: "crashReporter.start({ submitURL: '' })"
  }
}

/** What is looked at: sources that are shipped. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue|html)$/.test(entry.name))
    .filter(({ name }) => !/\.test\.ts$|test-support|testkit/.test(name))
    .map((entry) => join(entry.parentPath, entry.name))
}
/** A line without what only says something. */
const code = (line: string): string =>
  /^\s*(\/\/|\*|\/\*|<!--)/.test(line) ? '' : line.replace(/\s\/\/ .*$/, '')

/** An `href="#…"` is a place in the page. */
describe('the program has no door for', () => {
  it.each(Object.entries(DOORS))('%s', (_, { where, what, why, opened, allowed = [] }) => {
    expect(what.test(code(opened))).toBe(true)
    const found = where.flatMap(sources).flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .map(code)
        .filter((line) => what.test(line))
        .map((line) => `${path.slice(ROOT.length)}: ${line.trim()}`)
    )
    expect(found.sort(), why).toEqual([...allowed].sort())
  })

  it('every window says that a release has no DevTools', () => {
    const files = MAIN.flatMap(sources).filter((path) =>
      readFileSync(path, 'utf8').includes('new BrowserWindow(')
    )
    expect(files.length).toBeGreaterThan(1)
    for (const path of files) {
      const lines = readFileSync(path, 'utf8')
        .split('\n')
        .map((line) => line.trim().replace(/,$/, ''))
      const said = lines.filter((line) => ['devTools: !app.isPackaged', 'devTools: false'].includes(line))
      expect(said.length, path).toBe(lines.filter((line) => line.includes('new BrowserWindow(')).length)
    }
  })

  it('what is looked at', () => {
    expect(PAGE.flatMap(sources).length).toBeGreaterThan(300)
    expect(MAIN.flatMap(sources).length).toBeGreaterThan(100)
  })
})
