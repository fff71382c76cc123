import { useEffect } from 'react'
import { useLocale } from '../i18n/locale.tsx'
import { MissingPartError } from '../loading/part.ts'
import { reloadIfOutdated } from '../loading/reload-once.ts'
import { onOverlayFailed } from '../ui/overlays/overlay-boundary.tsx'
import { toasts } from '../ui/toasts/toasts.ts'

/** Says when a menu or a dialog could not be opened, for opening nothing looks like a dead button. */
export function useOverlayFailures() {
  const { t } = useLocale()

  useEffect(
    () =>
      onOverlayFailed((error) => {
        const isMissing = error instanceof MissingPartError
        if (isMissing) void reloadIfOutdated()
        toasts.show({
          id: 'overlay',
          tone: 'bad',
          title: t(isMissing ? 'app.partMissing' : 'app.crashed'),
          text: t(isMissing ? 'app.partMissingHint' : 'app.crashedHint'),
        })
      }),
    [t],
  )
}
