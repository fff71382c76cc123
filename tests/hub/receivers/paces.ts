interface Pace {
  most: number
  withinMs: number
  answer: (waitSeconds: number) => { status: number; answer: unknown }
}

const MINUTE_MS = 60_000
const code = (field: 'errcode' | 'code', value: number) => () => ({ status: 200, answer: { [field]: value } })

/** How many messages to one box a receiver takes, by its documentation, and how it says no. */
const PACES: Readonly<Record<string, Pace>> = {
  telegram: {
    ...{ most: 20, withinMs: MINUTE_MS },
    answer: (seconds) => ({
      status: 429,
      answer: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests',
        parameters: { retry_after: seconds },
      },
    }),
  },
  discord: {
    ...{ most: 5, withinMs: 2_000 },
    answer: (seconds) => ({
      status: 429,
      answer: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    }),
  },
  ntfy: {
    most: 60,
    withinMs: 5 * MINUTE_MS,
    answer: () => ({ status: 429, answer: { code: 42901, http: 429 } }),
  },
  feishu: { most: 100, withinMs: MINUTE_MS, answer: code('code', 11232) },
  dingtalk: { most: 20, withinMs: MINUTE_MS, answer: code('errcode', 130101) },
  wecom: { most: 20, withinMs: MINUTE_MS, answer: code('errcode', 45009) },
}

/** Counts messages as the receivers do. */
export function createPaces() {
  const sent = new Map<string, number[]>()
  return {
    /** The refusal, if this is one message too many; null otherwise. */
    count(kind: string, box: string, now: number): ReturnType<Pace['answer']> | null {
      const pace = PACES[kind]
      if (pace === undefined) return null
      const key = `${kind} ${box}`
      const recent = (sent.get(key) ?? []).filter((at) => at > now - pace.withinMs)
      const [first = now] = recent
      if (recent.length >= pace.most) return pace.answer(Math.ceil((first + pace.withinMs - now) / 1_000))
      sent.set(key, [...recent, now])
      return null
    },
  }
}
