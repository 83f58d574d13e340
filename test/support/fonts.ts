import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SHEET = fileURLToPath(new URL('../../shared/domain/papers/sheet.css', import.meta.url))

/**
 * Families that papers ask for (sheet.css) and this machine has, sorted: which of them is taken decides how every
 * page looks. Null when the machine cannot tell. A PDF does not say it: fonts in collections stand there unnamed.
 */
export function paperFonts(): string[] | null {
  const { stdout, error } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' })
  if (error) return null
  const present = new Set(stdout.split('\n').flatMap((line) => line.split(',').map((name) => name.trim())))
  return [...new Set(families(readFileSync(SHEET, 'utf8')))].filter((name) => present.has(name)).toSorted()
}

const families = (css: string): string[] =>
  [...css.matchAll(/--p-(?:names|signs|font-\w+):([^;]+);/g)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim().replaceAll("'", ''))
  )
