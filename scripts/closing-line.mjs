/**
 * Prints `312 passed, 0 failed` from the report of Vitest's JSON reporter, for those who read a
 * run by its last line. A test file that could not be loaded counts as one failure, and so does a
 * run that never reached its tests.
 */
import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{
 *   readonly numPassedTests: number,
 *   readonly numFailedTests: number,
 *   readonly numPendingTests: number,
 *   readonly testResults: readonly {
 *     readonly status: string,
 *     readonly assertionResults: readonly { readonly status: string }[],
 *   }[],
 * }} Report
 */

/** @param {Report} report */
function closingLine({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
  return `${numPassedTests} passed, ${numFailedTests + unloaded.length} failed${skipped}`
}

/** @param {string} file */
function tell(file) {
  if (!existsSync(file)) return '0 passed, 1 failed'
  /** @type {Report} */
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return closingLine(report)
}

console.log(tell(process.argv[2] ?? 'test-results/vitest.json'))
