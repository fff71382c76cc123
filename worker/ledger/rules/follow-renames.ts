import type { WatchSettings } from '../../../shared/wire/watch.ts'
import type { StoredEntry } from '../rows/stored.ts'

/** The settings with the new ids of Spaces that were renamed: their probes go on. The same object if no probe is concerned. */
export function followRenames(watch: WatchSettings, entries: readonly StoredEntry[]): WatchSettings {
  const renamed = new Map<string, string>()
  for (const { what, spaceId, detail } of entries) {
    if (what !== 'renamed' || spaceId === null || typeof detail?.from !== 'string') continue
    renamed.set(detail.from.toLowerCase(), spaceId)
  }
  if (!watch.probes.some(({ spaceId }) => renamed.has(spaceId.toLowerCase()))) return watch
  const probes = watch.probes.map((probe) => ({
    ...probe,
    spaceId: renamed.get(probe.spaceId.toLowerCase()) ?? probe.spaceId,
  }))
  return { ...watch, probes }
}
