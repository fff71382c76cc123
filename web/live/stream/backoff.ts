const FIRST_MS = 1_000
const LONGEST_MS = 30_000

/** How long to wait before try number `attempt` (from 0). Jitter keeps many viewers from coming back at once. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt)
  return full * (0.5 + random() / 2)
}
