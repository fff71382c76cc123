import type { ProblemCode } from '../../../shared/wire/problems.ts'

export const BANNER_LEVELS = ['system', 'account'] as const
export const BANNER_TONES = ['bad', 'warn', 'info'] as const

/** Something that is wrong beyond a single Space, for the slot under the top bar. */
export interface Banner {
  id: string
  level: (typeof BANNER_LEVELS)[number]
  tone: (typeof BANNER_TONES)[number]
  text: string
  /** The Hub's or the server's own words, in English. */
  words?: string | null
  /** What the words say, for people in any language. */
  problem?: ProblemCode | undefined
  /** Where to see it, or to repair it; `name` says so out of context. */
  links?: readonly { label: string; name: string; href: string }[]
  /** Whether the page must be reloaded from the server. */
  isCuredByReload?: boolean
}

/** The whole installation before one account, and worse before better. */
export function sortBanners(banners: readonly Banner[]): Banner[] {
  const rank = ({ level, tone }: Banner) =>
    BANNER_LEVELS.indexOf(level) * BANNER_TONES.length + BANNER_TONES.indexOf(tone)
  return banners.toSorted((a, b) => rank(a) - rank(b))
}

/** The first ones; the others are only counted until they are asked for. */
export const SHOWN_BANNERS = 3
