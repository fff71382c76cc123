import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react'
import type { LiveStore } from './live-store.ts'
import type { News } from './news.ts'
import type { Series } from './series/series.ts'
import type { SeenStage, StageClock, StageStart } from './stages/stage-clock.ts'
import type { ConnectionState } from './stream/connection.ts'

interface Live {
  store: LiveStore
  stages: StageClock
  news: News
}

const LiveContext = createContext<Live | null>(null)

/** Keeps the stream open while its children are mounted, and notifies it when the tab is hidden or closed. */
export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  const { store } = live

  useEffect(() => {
    const stop = store.start()
    const onVisibility = () => store.setHidden(document.visibilityState === 'hidden')
    const onShow = () => store.setHidden(false)
    document.addEventListener('visibilitychange', onVisibility)
    addEventListener('pageshow', onShow)
    addEventListener('pagehide', store.release)
    addEventListener('online', store.reconnectNow)
    // A tab may be opened in the background.
    onVisibility()
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      removeEventListener('pageshow', onShow)
      removeEventListener('pagehide', store.release)
      removeEventListener('online', store.reconnectNow)
      stop()
    }
  }, [store])

  return <LiveContext value={live}>{children}</LiveContext>
}

export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('useLive needs a LiveProvider above it')
  return live
}

export function useConnection(): ConnectionState {
  const { store } = useLive()
  return useSyncExternalStore(store.subscribeConnection, store.getConnection)
}

/** The samples of one Space; rerenders only for that Space. Does not subscribe: see `useWatch`. */
export function useSeries(spaceId: string): Series {
  const { store } = useLive()
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeSeries(spaceId, listener),
    [store, spaceId],
  )
  return useSyncExternalStore(subscribe, () => store.getSeries(spaceId))
}

/** When the Space's stage began, or null if nothing is known about it. */
export function useStageStart(spaceId: string): StageStart | null {
  const { stages } = useLive()
  return useSyncExternalStore(stages.subscribe, () => stages.start(spaceId))
}

/** When the stages of all Spaces began: a new object once the history says something else. A change seen here comes with its Space. */
export function useStageStarts(): Pick<StageClock, 'start'> {
  const { stages } = useLive()
  const told = useSyncExternalStore(stages.subscribe, stages.told)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told is read by `start`
  return useMemo(() => ({ start: stages.start }), [stages, told])
}

/** The stages of a Space that this page has seen. */
export function useStageTrail(spaceId: string): readonly SeenStage[] {
  const { stages } = useLive()
  return useSyncExternalStore(stages.subscribe, () => stages.trail(spaceId))
}

/** Subscribes to the samples of this Space while the component is mounted. */
export function useWatch(spaceId: string, isWanted: boolean) {
  const { store } = useLive()
  useEffect(() => (isWanted ? store.watch(spaceId) : undefined), [store, spaceId, isWanted])
}
