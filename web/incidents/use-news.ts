import { useEffect, useEffectEvent, useRef } from 'react'
import { useConnection, useLive } from '../live/live-provider.tsx'
import type { NewsEvent } from '../live/news.ts'

interface NewsHandlers {
  onNews: (event: NewsEvent) => void
  /** News may have been missed: the stream is open, and was not before. */
  onCatchUp: () => void
}

/** Follows what the live stream says about incidents and activity while the component is mounted. */
export function useNews(handlers: NewsHandlers) {
  const { news } = useLive()
  const isLive = useConnection() === 'live'
  const wasLive = useRef(isLive)
  const onNews = useEffectEvent(handlers.onNews)
  const onCatchUp = useEffectEvent(handlers.onCatchUp)

  useEffect(() => news.subscribe((event) => onNews(event)), [news])
  useEffect(() => {
    if (isLive && !wasLive.current) onCatchUp()
    wasLive.current = isLive
  }, [isLive])
}
