import { useEffect } from 'react'
import { useLocale } from '../i18n/locale.tsx'
import { MissingPartError } from '../loading/lazy-part.ts'
import { reloadIfOutdated } from '../loading/reload-once.ts'
import { onOverlayFailed } from '../ui/overlays/overlay-boundary.tsx'
import { toasts } from '../ui/toasts/toasts.ts'

/** Reports that a menu or a dialog could not be opened: otherwise its button would seem dead. */
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
