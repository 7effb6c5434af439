import { existsSync, readFileSync } from 'node:fs'

/**
 * What a suite found: { passed, failed, skipped }. A suite that broke off, wrote no report or ran no test counts as one
 * failed test, so that nothing passes by not running.
 */
export function countsOf({ kind, report }, code) {
  if (kind === 'check') return code === 0 ? counts(1, 0) : counts(0, 1)
  const found = existsSync(report) ? readers[kind](JSON.parse(readFileSync(report, 'utf8'))) : counts(0, 0)
  const ranNone = found.passed + found.failed + found.skipped === 0
  if (found.failed === 0 && (code !== 0 || ranNone)) return { ...found, failed: 1 }
  return found
}

const counts = (passed, failed, skipped = 0) => ({ passed, failed, skipped })

const readers = {
  // A file that could not even be loaded has no tests in the report.
  vitest: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    return counts(numPassedTests, numFailedTests + unloaded.length, numPendingTests + numTodoTests)
  },
  playwright: ({ stats, errors }) =>
    counts(stats.expected + stats.flaky, stats.unexpected + errors.length, stats.skipped),
}
