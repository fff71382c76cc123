import * as z from 'zod/mini'

/** The set-up of a benchmark's simulated Hub, sent as JSON to the process that runs it. */
export const hubSetup = z.object({
  accounts: z.int(),
  spacesPerAccount: z.int(),
  /** How many Spaces of each account run while the others sleep; by default a realistic mix. */
  runningPerAccount: z.optional(z.int()),
  latencyMs: z._default(z.int(), 0),
  metricsIntervalMs: z._default(z.int(), 1_000),
  /** Sends one stamped sample of each running Space in this interval. */
  stampedEveryMs: z.optional(z.int()),
  settleMs: z._default(z.int(), 3_000),
})

export type HubSetup = z.input<typeof hubSetup>

/** The accounts of a set-up, each with one write token. */
export function nameAccounts(count: number): { name: string; token: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `bench${index + 1}`,
    token: `hf_bench${index + 1}`,
  }))
}

/** The ids of the first Spaces of each account. */
export function nameSpaces(accounts: number, spacesPerAccount: number): string[] {
  return nameAccounts(accounts).flatMap(({ name }) =>
    Array.from(
      { length: spacesPerAccount },
      (_, index) => `${name}/space-${String(index + 1).padStart(4, '0')}`,
    ),
  )
}
