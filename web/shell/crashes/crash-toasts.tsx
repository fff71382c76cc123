import { useEffect, useRef } from 'react'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { toasts } from '../../ui/toasts/toasts.ts'
import type { Crashes } from './connect-crashes.ts'
import { CRASH_TOAST, crashToast } from './crash-toast.ts'

/** Reports Spaces that fail while one looks elsewhere, all in one toast until that is dismissed. */
export function CrashToasts({ onCrashes }: { onCrashes: Crashes }) {
  const locale = useLocale()
  const crashed = useRef<readonly Space[]>([])

  useEffect(
    () =>
      onCrashes((news) => {
        const isShown = toasts.getSnapshot().kept.some(({ id }) => id === CRASH_TOAST)
        const ids = new Set(news.map(({ id }) => id))
        const earlier = isShown ? crashed.current.filter(({ id }) => !ids.has(id)) : []
        crashed.current = [...earlier, ...news]
        toasts.show(crashToast(crashed.current, locale))
      }),
    [onCrashes, locale],
  )
  return null
}
