/** A variable or a secret as the Hub stores it. */
export interface HubEntry {
  value: string
  description?: string
  updatedAt: string
}

/** What a preset or a test sets: a value, or one with a description and an age. */
export type EntrySeed = string | { value: string; description?: string; ageDays?: number }

const DAY_MS = 86_400_000
const ORDINARY_AGE_DAYS = 40

/** The Hub's pattern (its OpenAPI document). */
export const ENTRY_KEY = /^[a-zA-Z][_a-zA-Z0-9]*$/

export function createEntries(seeds: Record<string, EntrySeed> = {}, now: number): Map<string, HubEntry> {
  return new Map(
    Object.entries(seeds).map(([key, seed]) => {
      const {
        value,
        description,
        ageDays = ORDINARY_AGE_DAYS,
      } = typeof seed === 'string' ? { value: seed } : seed
      const updatedAt = new Date(now - ageDays * DAY_MS).toISOString()
      return [key, { value, updatedAt, ...(description !== undefined && { description }) }]
    }),
  )
}
