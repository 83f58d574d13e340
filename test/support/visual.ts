import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { paperFonts } from './fonts'
import { readGrey, shareOfDifference } from './png'

const REFERENCES = fileURLToPath(new URL('../visual', import.meta.url))

/** Dots to the inch: enough to see every word and rule, few enough to keep the pictures small. */
const RESOLUTION = 50

/**
 * How much of a page may look different, as a share of its small squares. Measured on the sample paper: 0 for the
 * same runtime printing again, 0.00007 for one letter (words are for the tests of texts), 0.0007 for a missing rule
 * of a blank, 0.04 for a line that moved the rest. Another runtime or poppler may smooth letters a little otherwise.
 */
const TOLERANCE = 0.0005

/**
 * Holds each page of a PDF against the pictures kept under this name in test/visual. WENXIN_UPDATE_VISUALS=1 keeps
 * the pages as they are now; look at them before they are committed. A machine that has other fonts cannot be
 * compared: then the reason is said and the comparison counts as skipped, so call this last in a test.
 */
export function expectLooksLike(pdf: string, name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'wenxin-visual-'))
  try {
    execFileSync('pdftoppm', ['-r', String(RESOLUTION), '-gray', '-png', pdf, join(folder, name)])
    const pages = readdirSync(folder).toSorted()
    if (process.env['WENXIN_UPDATE_VISUALS'] === '1') keep(folder, pages, name)
    else compare(folder, pages, name)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const fontList = (name: string): string => join(REFERENCES, `${name}.fonts.txt`)
const kept = (name: string): string[] =>
  existsSync(REFERENCES)
    ? readdirSync(REFERENCES)
        .filter((file) => isPage(file, name))
        .toSorted()
    : []
const isPage = (file: string, name: string): boolean =>
  file.startsWith(`${name}-`) && /^-\d+\.png$/.test(file.slice(name.length))

function keep(folder: string, pages: readonly string[], name: string): void {
  mkdirSync(REFERENCES, { recursive: true })
  for (const old of kept(name)) rmSync(join(REFERENCES, old))
  for (const page of pages) copyFileSync(join(folder, page), join(REFERENCES, page))
  writeFileSync(fontList(name), `${(paperFonts() ?? []).join('\n')}\n`)
  console.log(`参照图已更新：test/visual/${name}-*.png（${pages.length} 页）`)
}

function compare(folder: string, pages: readonly string[], name: string): void {
  expect(kept(name), `test/visual 里没有 ${name} 的参照图；设 WENXIN_UPDATE_VISUALS=1 运行一次`).not.toEqual(
    []
  )
  const reason = otherFonts(readFileSync(fontList(name), 'utf8').trim().split('\n'))
  test.skip(reason !== null, reason ?? '')
  expect(pages, `${name} 的页数与参照图不同`).toEqual(kept(name))
  for (const page of pages) {
    const share = shareOfDifference(readGrey(join(folder, page)), readGrey(join(REFERENCES, page)))
    if (share > TOLERANCE) copyFileSync(join(folder, page), test.info().outputPath(page))
    expect(share, `${page} 与参照图不同，现在的样子在 ${test.info().outputDir}`).toBeLessThanOrEqual(
      TOLERANCE
    )
  }
}

/** Why pages cannot look the same here; null when they can. */
function otherFonts(wanted: readonly string[]): string | null {
  const present = paperFonts()
  if (!present) return '本机没有 fc-list，不知道有哪些字体，未比对版面'
  const missing = wanted.filter((font) => !present.includes(font))
  const added = present.filter((font) => !wanted.includes(font))
  if (missing.length + added.length === 0) return null
  const words = [
    ...(missing.length > 0 ? [`缺少 ${missing.join('、')}`] : []),
    ...(added.length > 0 ? [`多出 ${added.join('、')}`] : [])
  ]
  return `本机的文书字体与画参照图时不同（${words.join('；')}），未比对版面`
}
