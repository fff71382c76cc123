import { pathsIn } from '../hub/faults/json-path.ts'

/** Values of every JSON type, and values that look almost valid. */
const VALUES: unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 1e300, '', ' ', 'x', 'null', '0', '\u0000', '\u200b', '👩‍👩‍👧'],
  ...['2026-13-45', '+012026-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', 'READY', 'paused'],
  ...['y'.repeat(5_000), [], [null], ['x'], [[]], {}, { x: null }, { length: 3 }, { toString: 1 }],
]

export interface OddValue {
  path: string
  value: unknown
}

/** One of each type, for when each costs a round. */
export const FEW_VALUES: unknown[] = [null, 'x', [null]]

/** Each of the values in each place of this JSON. */
export function oddValuesFor(sample: unknown, values: unknown[] = VALUES): OddValue[] {
  return pathsIn(sample).flatMap((path) => values.map((value) => ({ path, value })))
}

/** Runs all of them, a few at a time. */
export async function forEachAtOnce<T>(
  items: T[],
  atOnce: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const left = [...items]
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
