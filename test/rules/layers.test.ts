import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RULES = '.dependency-cruiser.mjs'

interface Violation {
  rule: { name: string }
  from: string
}

/** Runs the project's rules over a tree and answers what they found. */
function cruise(folder: string, parts: readonly string[]): Violation[] {
  const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tool, '--config', RULES, '--output-type', 'json', ...parts],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 }
  )
  if (!stdout) throw new Error(stderr)
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}

/** Each rule broken once: rule → the file that breaks it and what it imports. */
const BROKEN: Record<string, readonly [file: string, imports: string]> = {
  'no-cycles': ['shared/circle.ts', './circle2'],
  'no-unresolved': ['shared/lost.ts', './nowhere'],
  'shared-alone': ['shared/up.ts', '../electron/main/files'],
  'shared-no-node': ['shared/disk.ts', 'node:fs'],
  'shared-pure-packages': ['shared/screen.ts', 'vue'],
  'main-not-renderer': ['electron/main/page.ts', '../../renderer/src/ui/field'],
  'main-no-screen': ['electron/main/table.ts', 'dexie'],
  'preload-thin': ['electron/preload/fat.ts', '../main/files'],
  'renderer-not-electron': ['renderer/src/shell.ts', 'electron'],
  'renderer-no-node': ['renderer/src/path.ts', 'node:path'],
  'dexie-in-store-only': ['renderer/src/features/home/query.ts', 'dexie'],
  'store-below': ['renderer/src/store/form.ts', '../ui/field'],
  'ui-below': ['renderer/src/ui/list.ts', '@/store/tables'],
  'workers-below': ['renderer/src/workers/count.ts', '../store/tables'],
  'features-apart': ['renderer/src/features/visits/page.ts', '../disputes/page'],
  'features-below': ['renderer/src/features/home/page.ts', '../../main'],
  'tests-last': ['electron/main/fake.ts', '../../test/support/builder']
}

const SOUND: Record<string, string> = {
  'shared/circle2.ts': "import './circle'",
  'shared/rules.ts': "import { z } from 'zod'\nexport const name = z.string()",
  'electron/main/files.ts': "import 'node:fs'\nimport { name } from '@shared/rules'\nexport default name",
  'electron/preload/index.ts': "import 'electron'\nimport '@shared/rules'",
  'renderer/src/main.ts': "import './features/disputes/page'",
  'renderer/src/ui/field.ts': "import 'vue'\nimport '@shared/rules'",
  'renderer/src/store/tables.ts': "import 'dexie'\nimport '@shared/rules'",
  'renderer/src/features/disputes/page.ts': "import '@/ui/field'\nimport '@/store/tables'\nimport './part'",
  'renderer/src/features/disputes/part.ts': 'export {}',
  'test/support/builder.ts': 'export {}',
  'shared/rules.test.ts': "import 'fast-check'\nimport 'node:fs'\nimport '../test/support/builder'"
}

describe('the rules of who may import whom', () => {
  let folder = ''
  let violations: Violation[] = []

  function put(file: string, text: string): void {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }

  beforeAll(() => {
    mkdirSync(join(ROOT, '.cache'), { recursive: true })
    // Inside the project, so that packages are found as they are for the real tree.
    folder = mkdtempSync(join(ROOT, '.cache/layers-'))
    for (const file of [RULES, 'package.json', 'tsconfig.base.json'])
      cpSync(join(ROOT, file), join(folder, file))
    for (const [file, text] of Object.entries(SOUND)) put(file, text)
    for (const [file, imports] of Object.values(BROKEN)) put(file, `import '${imports}'`)
    violations = cruise(folder, ['electron', 'renderer', 'shared', 'test'])
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Object.entries(BROKEN))('%s is reported when broken', (rule, [file]) => {
    expect(violations.filter(({ from }) => from === file).map((one) => one.rule.name)).toContain(rule)
  })

  it('has a broken example of every rule', async () => {
    const { default: config } = (await import(join(ROOT, RULES))) as {
      default: { forbidden: { name: string }[] }
    }
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BROKEN).sort())
  })

  it('leaves sound files alone', () => {
    const sound = new Set(Object.keys(SOUND).filter((file) => file !== 'shared/circle2.ts'))
    expect(violations.filter(({ from }) => sound.has(from))).toEqual([])
  })

  it('finds nothing wrong in the real tree', () => {
    expect(cruise(ROOT, ['electron', 'renderer', 'shared'])).toEqual([])
  })
})
