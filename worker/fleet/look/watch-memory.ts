import { DEFAULT_WATCH, type WatchSettings, watchSettings } from '../../../shared/wire/watch.ts'
import { logStoreFailure } from '../../log-lines.ts'

const KEY = 'watch'

/** The Ledger's settings of the watch, as far as the Fleet knows them. `onInterval` is called when the interval has changed. */
export function createWatchMemory(storage: SyncKvStorage, onInterval: () => void) {
  let settings = load()
  let version = 0

  function load(): WatchSettings {
    try {
      return watchSettings.safeParse(storage.get(KEY)).data ?? DEFAULT_WATCH
    } catch (error) {
      logStoreFailure('look', error)
      return DEFAULT_WATCH
    }
  }

  function set(changed: WatchSettings): void {
    version++
    if (JSON.stringify(changed) === JSON.stringify(settings)) return
    const isOtherInterval = changed.everySeconds !== settings.everySeconds
    settings = changed
    try {
      storage.put(KEY, changed)
    } catch (error) {
      logStoreFailure('look', error)
    }
    if (isOtherInterval) onInterval()
  }

  return {
    get: (): WatchSettings => settings,
    set,

    /** Grows with each change: an answer that was under way meanwhile may be older. */
    version: () => version,

    /** Takes over the settings of an answer, unless they have been set since it was asked for. */
    learn(answered: WatchSettings, askedAtVersion: number): void {
      if (version === askedAtVersion) set(answered)
    },
  }
}

export type WatchMemory = ReturnType<typeof createWatchMemory>
