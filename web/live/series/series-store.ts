import type { Sample } from '../../../shared/model/sample.ts'
import { NO_SERIES, type Series } from './series.ts'

/** The samples of every Space, outside React. A listener of one Space is only called for that Space. */
export function createSeriesStore() {
  const series = new Map<string, Series>()
  const listeners = new Map<string, Set<() => void>>()

  return {
    get: (spaceId: string): Series => series.get(spaceId) ?? NO_SERIES,

    /** The last sample of each Space that has one. */
    latest(): ReadonlyMap<string, Sample> {
      const entries = [...series].flatMap(([spaceId, { samples }]) => {
        const last = samples.at(-1)
        return last ? [[spaceId, last] as const] : []
      })
      return new Map(entries)
    },

    update(spaceId: string, change: (series: Series) => Series) {
      const before = series.get(spaceId) ?? NO_SERIES
      const after = change(before)
      if (after === before) return
      series.set(spaceId, after)
      for (const listener of listeners.get(spaceId) ?? []) listener()
    },

    subscribe(spaceId: string, listener: () => void): () => void {
      const own = listeners.get(spaceId) ?? new Set()
      listeners.set(spaceId, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0) listeners.delete(spaceId)
      }
    },

    forget: (spaceId: string) => void series.delete(spaceId),

    clear() {
      series.clear()
      for (const own of listeners.values()) for (const listener of own) listener()
    },
  }
}
