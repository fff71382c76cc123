/** Remembers how long the Hub asks to be left alone with each token. */
export function createCoolDown(now: () => number = Date.now) {
  const until = new Map<string | null, number>()

  return {
    start(token: string | null, seconds: number): void {
      if (seconds > 0) until.set(token, now() + seconds * 1000)
    },

    isOn: (token: string | null) => (until.get(token) ?? 0) > now(),
  }
}
