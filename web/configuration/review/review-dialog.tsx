import type { Space } from '../../../shared/model/space.ts'
import { isResting } from '../../../shared/model/stages.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import type { Planned, Present } from '../draft/draft.ts'
import { checkChange } from '../draft/find-warnings.ts'
import { ChangeLine } from './change-line.tsx'
import { effectsText } from './effects-text.ts'

interface ReviewDialogProps {
  space: Space
  planned: readonly Planned[]
  present: Present
  onClose: () => void
  onConfirm: () => void
}

/** What will be sent for one Space, before it is: the difference, what may not be meant, and that the Space restarts. */
export function ReviewDialog({ space, planned, present, onClose, onConfirm }: ReviewDialogProps) {
  const locale = useLocale()
  const { t } = locale
  const isStatic = space.sdk === 'static'
  const surroundings = { planned, present, isStatic }
  const consequence = isStatic ? 'static' : isResting(space.stage) ? 'resting' : 'restart'
  return (
    <Dialog
      kind="alert"
      wide
      title={t('config.reviewTitle', { title: space.title })}
      closeLabel={t('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" autoFocus onClick={onConfirm}>
            {t('config.send', { count: planned.length })}
          </Button>
        </>
      }
    >
      <p className="font-mono text-xs text-muted">{space.id}</p>
      <p className="mt-2">
        {t('config.summary', {
          effects: effectsText(planned, locale),
          consequence: t(`config.then.${consequence}`),
        })}
      </p>
      <p className="mt-1 text-xs text-muted">{t('config.requests', { count: planned.length })}</p>
      <ul className="mt-2 divide-y divide-line">
        {planned.map((one) => (
          <ChangeLine key={one.id} planned={one} found={checkChange(one, surroundings)} />
        ))}
      </ul>
    </Dialog>
  )
}
