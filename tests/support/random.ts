export interface Random {
  /** A whole number from 0 to below `limit`. */
  below: (limit: number) => number
  pick: <T>(choices: readonly [T, ...T[]]) => T
  /** True with this probability, from 0 to 1. */
  often: (share: number) => boolean
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    often: (share) => next() < share,
  }
}
