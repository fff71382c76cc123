import type { Flavor } from '../../../../shared/model/flavor.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { useBottomBar } from '../../../ui/use-bottom-bar.ts'
import { priceText } from './flavor-option.tsx'

interface ChosenBarProps {
  /** Null while nothing else is chosen. */
  flavor: Flavor | null
  onChange: () => void
  onDiscard: () => void
}

/** The way on from a choice, at the edge of the page: the list is long. */
export function ChosenBar({ flavor, onChange, onDiscard }: ChosenBarProps) {
  const locale = useLocale()
  const { t } = locale
  const bar = useBottomBar<HTMLElement>(flavor !== null)
  if (flavor === null) return null
  return (
    <section
      ref={bar}
      aria-label={t('hardware.title')}
      className="fixed right-0 bottom-(--tabs) left-(--rail) z-20 border-t border-line bg-raised px-6 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] shadow-raised phone:px-3"
    >
      <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1">
          <span className="font-medium">{flavor.name}</span>{' '}
          <span className="text-muted">{priceText(flavor, locale)}</span>
        </p>
        <Button onClick={onDiscard}>{t('watch.discard')}</Button>
        <Button variant="primary" onClick={onChange}>
          {t('hardware.change')}
        </Button>
      </div>
    </section>
  )
}
