import { useNow } from '../../time/use-now.ts'

/** Whole seconds that are left of `seconds` since `from` (epoch milliseconds of this computer); 0 where there is no wait. */
export function useCountdown(seconds: number | null, from: number): number {
  useNow(1_000)
  const passed = Math.floor((Date.now() - from) / 1_000)
  return seconds === null ? 0 : Math.max(0, seconds - passed)
}
