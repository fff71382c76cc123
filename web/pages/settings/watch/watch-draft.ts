import type { WatchSettings } from '../../../../shared/wire/watch.ts'
import { createListeners } from '../../../state/listeners.ts'

let draft: WatchSettings | null = null
const changes = createListeners()

/** Unsaved changes of the watch settings: they outlive a visit to another page, but not the tab. */
export const watchDraft = {
  subscribe: changes.subscribe,
  get: () => draft,
  set(next: WatchSettings | null) {
    draft = next
    changes.notify()
  },
}

export function isSameSettings(a: WatchSettings, b: WatchSettings): boolean {
  return JSON.stringify(contents(a)) === JSON.stringify(contents(b))
}

/** Also leaves out what an answer has besides the settings. */
export function contents({ everySeconds, probes, deadManUrl }: WatchSettings): WatchSettings {
  return {
    everySeconds,
    probes: probes.map(({ spaceId, path, expectStatus, expectText, everySeconds: period, enabled }) => ({
      spaceId,
      path,
      expectStatus,
      expectText,
      everySeconds: period,
      enabled,
    })),
    deadManUrl,
  }
}
