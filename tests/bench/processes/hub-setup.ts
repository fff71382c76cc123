import * as z from 'zod/mini'

/** What a bench asks of its simulated Hub. It travels as JSON to the process that runs it. */
export const hubSetup = z.object({
  accounts: z.int(),
  spacesPerAccount: z.int(),
  /** How many Spaces of each account run, the others sleep; left out: mixed as in life. */
  runningPerAccount: z.optional(z.int()),
  latencyMs: z._default(z.int(), 0),
  metricsIntervalMs: z._default(z.int(), 1_000),
  /** Readings carry the moment they were sent, one for each running Space in this time. */
  stampedEveryMs: z.optional(z.int()),
  settleMs: z._default(z.int(), 3_000),
})

export type HubSetup = z.input<typeof hubSetup>

/** The accounts of a set-up, each with one token that may write. */
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
