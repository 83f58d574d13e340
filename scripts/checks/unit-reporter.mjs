import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes what a run of Vitest found, with the reason of each skipped test, which Vitest's own
 * JSON leaves out, and with files that could not even be loaded counted as failures.
 * The file is named by WENXIN_UNIT_REPORT.
 */
export default class UnitReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const report = { passed: 0, failed: unhandled.length, skipped: /** @type {object[]} */ ([]) }
    for (const module of modules) {
      report.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') report.passed += 1
        else if (result.state === 'failed') report.failed += 1
        else report.skipped.push({ name: test.fullName, reason: ('note' in result && result.note) || '' })
      }
    }
    const file = process.env['WENXIN_UNIT_REPORT']
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(report))
  }
}
