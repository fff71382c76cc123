import { defineConfig } from 'vitest/config'
import { findChromium } from './tests/browser/find-chromium.ts'

const chromium = findChromium()
if (chromium === null && !process.env.CI) {
  console.warn('\n  !! NO CHROMIUM FOUND: THE BROWSER TESTS DO NOT RUN.')
  console.warn('  !! Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.\n')
}

/** The production build in a real browser. It is separate, because it needs `npm run build` and Chromium. */
export default defineConfig({
  test: {
    name: 'browser',
    // If CI is set they run anyway, and fail: a missing browser must not pass there.
    include: chromium !== null || process.env.CI ? ['tests/browser/**/*.test.ts'] : [],
    passWithNoTests: chromium === null && !process.env.CI,
    // The files of a worker share its Chromium and the modules that are slow to import.
    isolate: false,
    // Half of their time is waiting.
    maxWorkers: 3,
    silent: 'passed-only',
    testTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    hookTimeout: 400_000,
  },
})
