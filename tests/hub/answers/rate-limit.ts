import type { Caller, Plan } from '../state/accounts.ts'

const WINDOW_SECONDS = 300

/** API requests in five minutes, by plan (hub-docs rate-limits.md, September 2025). */
const QUOTA: Record<Plan, number> = { anonymous: 500, free: 1000, pro: 2500, team: 3000, enterprise: 6000 }

/** whoami is known to have a stricter limit; the number is from a bucket seen in the wild. */
const WHOAMI_QUOTA = 50

interface Window {
  startedAt: number
  used: number
}

export interface Verdict {
  exceeded: boolean
  headers: Record<string, string>
}

/** Fixed windows, counted per token; all anonymous callers share one. `quota` overrides the plans' quotas. */
export function createRateLimit({ now, quota }: { now: () => number; quota: number | undefined }) {
  const windows = new Map<string, Window>()

  function windowOf(key: string): Window {
    const at = now()
    let window = windows.get(key)
    if (!window || at - window.startedAt >= WINDOW_SECONDS * 1000) {
      window = { startedAt: at, used: 0 }
      windows.set(key, window)
    }
    return window
  }

  return {
    count(caller: Caller | null, path: string): Verdict {
      const isWhoami = path === '/api/whoami-v2'
      const bucket = isWhoami ? 'sensitive' : 'api'
      const planQuota = quota ?? caller?.account.requestQuota ?? QUOTA[caller?.account.plan ?? 'anonymous']
      const limit = isWhoami ? Math.min(planQuota, WHOAMI_QUOTA) : planQuota
      const window = windowOf(`${bucket} ${caller?.token.value ?? ''}`)
      window.used++

      const left = Math.max(0, limit - window.used)
      const seconds = Math.ceil((window.startedAt + WINDOW_SECONDS * 1000 - now()) / 1000)
      const exceeded = window.used > limit
      return {
        exceeded,
        headers: {
          RateLimit: `"${bucket}";r=${left};t=${seconds}`,
          'RateLimit-Policy': `"fixed window";"${bucket}";q=${limit};w=${WINDOW_SECONDS}`,
          ...(exceeded ? { 'Retry-After': String(seconds) } : {}),
        },
      }
    },

    setQuota(value: number | undefined) {
      quota = value
    },

    reset() {
      windows.clear()
    },
  }
}

export type RateLimit = ReturnType<typeof createRateLimit>
