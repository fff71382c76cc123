import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { ADMIN } from './tests/support/admin.ts'

/** The configuration of the Worker under test; the simulated Hub answers at this address, in-process. */
const variables = {
  HF_USERNAME: ADMIN.username,
  HF_PASSWORD: ADMIN.password,
  HF_USER: 'alice:hf_aliceWrite,bob:hf_bobWrite,acme:',
  API_KEY: 'integrators-key-of-this-test',
  HF_ENDPOINT: 'http://hub.test',
  HF_SPACES_ENDPOINT: 'http://hub.test',
}

export default defineConfig({
  test: {
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'hub',
          include: ['tests/{hub,imports}/**/*.test.ts'],
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        // Pure functions of the server and the contract, which need no platform.
        test: {
          name: 'logic',
          include: ['tests/logic/**/*.test.ts'],
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['tests/web/**/*.test.{ts,tsx}'],
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        // These run against the built Worker and need `npm run build`.
        test: {
          name: 'server',
          include: ['tests/{server,faults,security,client}/**/*.test.ts'],
          // The files of a worker share modules that are slow to import.
          isolate: false,
          // They spend most of their time waiting.
          maxWorkers: 4,
          // Some start their own product, which takes long on a busy machine; tests that must be fast set their own timeout.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.jsonc' },
            miniflare: { bindings: variables },
          }),
        ],
        test: {
          name: 'worker',
          // A workerd for each file costs more than its tests: files share one, and must leave it as they found it.
          isolate: false,
          fsModuleCache: false,
          include: ['tests/worker/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
