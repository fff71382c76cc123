/** The sleep times that are offered, in seconds; -1: never. */
export const SLEEP_CHOICES = [
  300, 900, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400, 172_800, 259_200, -1,
] as const

export const NEVER = -1

/** The choices with the present one among them, in order; never is the last. */
export function sleepChoices(present: number | null): number[] {
  const all = new Set<number>(SLEEP_CHOICES)
  if (present !== null) all.add(present)
  return [...all].sort((a, b) => (a === NEVER ? 1 : b === NEVER ? -1 : a - b))
}
