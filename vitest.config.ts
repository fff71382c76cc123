import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { ADMIN } from './tests/support/admin.ts'
import { quietWorkerd } from './tests/support/quiet-workerd.ts'

quietWorkerd()

/** The configuration of the Worker under test; the simulated Hub answers at this address, in-process. */
const variables = {
  HF_USERNAME: ADMIN.username,
  HF_PASSWORD: ADMIN.password,
  HF_USER: 'alice:hf_aliceWrite,bob:hf_bobWrite,acme:',
  API_KEY: 'integrators-key-of-this-test',
  HF_ENDPOINT: 'http://hub.test',
  HF_SPACES_ENDPOINT: 'http://hub.test',
  HF_APP_URL: 'http://hub.test/apps/{subdomain}',
}

/**
 * For every project. The files of a worker share what is slow to start (workerd, wrangler, Miniflare) or to import, and must
 * leave it as they found it. Vitest runs projects together only if they have the same number of workers; much of the time is waiting.
 * A test takes long on a busy machine: those that must be fast set their own timeout.
 */
const shared = { isolate: false, maxWorkers: 3, testTimeout: 180_000, hookTimeout: 180_000 }

export default defineConfig({
  test: {
    silent: 'passed-only',
    projects: [
      { test: { ...shared, name: 'hub', include: ['tests/{hub,imports}/**/*.test.ts'] } },
      // Pure functions of the server and the contract, which need no platform.
      { test: { ...shared, name: 'logic', include: ['tests/logic/**/*.test.ts'] } },
      { test: { ...shared, name: 'web', include: ['tests/web/**/*.test.{ts,tsx}'] } },
      // These run against the built Worker and need `npm run build`.
      {
        test: {
          ...shared,
          name: 'server',
          include: ['tests/{server,faults,security,client}/**/*.test.ts'],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.jsonc' },
            miniflare: { bindings: variables },
          }),
        ],
        test: { ...shared, name: 'worker', fsModuleCache: false, include: ['tests/worker/**/*.test.ts'] },
      },
    ],
  },
})
