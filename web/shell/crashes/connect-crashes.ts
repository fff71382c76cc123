import type { QueryClient } from '@tanstack/react-query'
import type { Space } from '../../../shared/model/space.ts'
import { onSessionForgotten } from '../../requests/session.ts'
import { onSpacesChanged, spacesQuery } from '../../requests/spaces.ts'
import { createListeners, type Listeners } from '../../state/listeners.ts'
import { createCrashWatch } from './crash-watch.ts'

export type Crashes = Listeners<[spaces: Space[]]>['subscribe']

/**
 * Reports the Spaces that fail, also those that failed before anybody listened, except those whose action is going to report how it ended. To be connected before the actions,
 * which forget an action as soon as they see its end.
 */
export function connectCrashes(queryClient: QueryClient, isReported: (spaceId: string) => boolean): Crashes {
  const crashes = createListeners<[Space[]]>()
  const watch = createCrashWatch()
  let unheard: Space[] | null = []
  onSessionForgotten(() => {
    watch.clear()
    if (unheard) unheard = []
  })
  onSpacesChanged(queryClient, (spaces) => {
    // The list of the last visit is not news.
    if (queryClient.getQueryState(spacesQuery.queryKey)?.dataUpdatedAt === 0) return
    const news = watch.observe(spaces).filter(({ id }) => !isReported(id))
    if (unheard) unheard.push(...news)
    else if (news.length > 0) crashes.notify(news)
  })
  return (listener) => {
    const stop = crashes.subscribe(listener)
    const missed = unheard ?? []
    unheard = null
    if (missed.length > 0) listener(missed)
    return stop
  }
}
