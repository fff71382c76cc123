import { LayoutGrid, Rows3 } from 'lucide-react'
import { useLocale } from '../../../i18n/locale.tsx'
import type { Choices, Choose } from './choices.ts'
import { VIEWS } from './preferences.ts'

const ICONS = { cards: LayoutGrid, table: Rows3 } as const

/** Cards or a table. */
export function ViewSwitch({ choices, choose }: { choices: Choices; choose: Choose }) {
  const { t } = useLocale()
  return (
    <fieldset className="flex rounded-lg border border-line bg-surface p-0.5">
      <legend className="sr-only">{t('fleet.view')}</legend>
      {VIEWS.map((view) => {
        const Icon = ICONS[view]
        return (
          <button
            key={view}
            type="button"
            aria-label={t(`fleet.view.${view}`)}
            aria-pressed={choices.view === view}
            data-tip={t(`fleet.view.${view}`)}
            onClick={() => choose({ view }, { replace: true })}
            className="tip grid h-6.5 w-8 place-items-center rounded-md text-muted hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink"
          >
            <Icon size={16} aria-hidden />
          </button>
        )
      })}
    </fieldset>
  )
}
