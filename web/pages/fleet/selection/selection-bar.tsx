import { X } from 'lucide-react'
import { type KeyboardEvent, useSyncExternalStore } from 'react'
import type { Space } from '../../../../shared/model/space.ts'
import { groupOf } from '../../../../shared/model/stages.ts'
import type { SelectionStore } from '../../../actions/selection.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button, IconButton } from '../../../ui/controls/button.tsx'
import { useBottomBar } from '../../../ui/use-bottom-bar.ts'
import { lastFocusedSpace } from '../last-focused-space.ts'
import { BulkActions } from './bulk-actions.tsx'

interface SelectionBarProps {
  selection: SelectionStore
  spaces: readonly Space[]
  shown: readonly Space[]
}

/** The actions for the selected Spaces. Those that have been removed since do not count. */
export function SelectionBar({ selection, spaces, shown }: SelectionBarProps) {
  const { t } = useLocale()
  const ids = useSyncExternalStore(selection.subscribe, selection.getIds)
  const isShown = ids.size > 0
  const bar = useBottomBar<HTMLElement>(isShown)
  if (!isShown) return null

  const selected = spaces.filter(({ id }) => ids.has(id))
  return (
    <section
      ref={bar}
      aria-label={t('bulk.toolbar')}
      data-selection-bar
      onKeyDown={backOnEscape}
      className="fixed right-0 bottom-(--tabs) left-(--rail) z-20 border-t border-line bg-raised px-6 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] shadow-raised phone:px-3"
    >
      <div className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="flex items-center gap-1 font-medium">
          <IconButton label={t('bulk.clear')} onClick={selection.clear}>
            <X size={16} aria-hidden />
          </IconButton>
          {t('bulk.selected', { count: selected.length })}
        </p>
        <SelectMore selection={selection} shown={shown} />
        <BulkActions selected={selected} />
      </div>
    </section>
  )
}

/** Back to the Space from which the bar was entered; the selection stays. */
function backOnEscape(event: KeyboardEvent) {
  if (event.key !== 'Escape') return
  const id = lastFocusedSpace.get()
  const main = id && document.querySelector<HTMLElement>(`[data-space="${CSS.escape(id)}"] [data-main]`)
  if (!main) return
  event.stopPropagation()
  main.focus()
}

function SelectMore({ selection, shown }: Pick<SelectionBarProps, 'selection' | 'shown'>) {
  const { t } = useLocale()
  const failed = shown.filter((space) => groupOf(space) === 'failed')
  const select = (spaces: readonly Space[]) => selection.selectAll(spaces.map(({ id }) => id))
  return (
    <div className="flex flex-wrap gap-1">
      <Button size="small" variant="ghost" onClick={() => select(shown)}>
        {t('bulk.allMatching', { count: shown.length })}
      </Button>
      {failed.length > 0 && (
        <Button size="small" variant="ghost" onClick={() => select(failed)}>
          {t('bulk.allFailed', { count: failed.length })}
        </Button>
      )}
    </div>
  )
}
