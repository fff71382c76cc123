import { useState } from 'react'
import type { Space } from '../../../../shared/model/space.ts'
import type { Present } from '../../../configuration/draft/draft.ts'
import type { DraftState } from '../../../configuration/editor/use-draft.ts'
import { effectsText } from '../../../configuration/review/effects-text.ts'
import { ReviewDialog } from '../../../configuration/review/review-dialog.tsx'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { useBottomBar } from '../../../ui/use-bottom-bar.ts'
import type { Check } from './checked.ts'

interface DraftBarProps {
  space: Space
  settings: Present
  form: DraftState
  check: Check
  isSending: boolean
  onSend: () => void
}

/** How much has changed, and the way to send it; at the edge of the page while there is anything. */
export function DraftBar({ space, settings, form, check, isSending, onSend }: DraftBarProps) {
  const locale = useLocale()
  const { t } = locale
  const [isReviewing, setReviewing] = useState(false)
  const { planned, isChanged } = form
  const isShown = isChanged || isSending
  const bar = useBottomBar<HTMLElement>(isShown)
  const isFlawed = planned.some(({ id }) => check(id).flaw !== null)
  const isReady = planned.length > 0 && !isFlawed && !isSending
  if (!isShown) return null

  return (
    <section
      ref={bar}
      aria-label={t('config.unsent')}
      className="fixed right-0 bottom-(--tabs) left-(--rail) z-20 border-t border-line bg-raised px-6 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] shadow-raised phone:px-3"
    >
      <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1">
          {planned.length > 0 ? effectsText(planned, locale) : t('config.nothingYet')}
          {isFlawed && <span className="ml-2 text-bad">{t('watch.fixFirst')}</span>}
        </p>
        <Button aria-disabled={isSending} onClick={() => isSending || form.discard()}>
          {t('watch.discard')}
        </Button>
        <Button variant="primary" aria-disabled={!isReady} onClick={() => isReady && setReviewing(true)}>
          {isSending && <Spinner />}
          {t('config.review')}
        </Button>
      </div>
      {isReviewing && (
        <ReviewDialog
          {...{ space, planned }}
          present={settings}
          onClose={() => setReviewing(false)}
          onConfirm={() => {
            setReviewing(false)
            onSend()
          }}
        />
      )}
    </section>
  )
}
