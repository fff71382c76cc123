import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'
import { toasts } from '../../ui/toasts/toasts.ts'
import type { ActionCenter } from '../action-center.ts'
import { bulkToast } from '../outcome/bulk-toast.ts'
import type { SelectionStore } from '../selection.ts'
import { endedSpaces } from './bulk-state.ts'
import { connectRuns } from './connect-runs.ts'
import { RunView } from './run-view.tsx'
import { useSummary } from './use-summary.ts'

/** The bulk actions of this tab, at the edge of the page, which stays usable meanwhile. Folds to one line. */
export function Tray({ center, selection }: { center: ActionCenter; selection: SelectionStore }) {
  const { t } = useLocale()
  const runs = connectRuns(center, selection)
  const all = useSyncExternalStore(runs.subscribe, runs.getRuns)
  const [isOpen, setOpen] = useState(true)
  const section = useRef<HTMLElement>(null)
  const [latest] = all
  useOverToasts(runs)
  useCatchUp(runs)
  useEffect(() => runs.takeNew(() => setOpen(true)), [runs])
  useMark(latest !== undefined)

  function toggle() {
    setOpen(!isOpen)
    section.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }
  useHotkeys({ t: () => latest && toggle() })

  if (!latest) return null
  const Icon = isOpen ? ChevronDown : ChevronUp
  return (
    <section
      ref={section}
      aria-label={t('tray.title')}
      onKeyDown={(event) => isOpen && foldOnEscape(event, () => setOpen(false))}
      className="fixed right-4 bottom-[calc(var(--tabs)+var(--bottom-bar)+1rem)] z-30 flex max-h-[min(36rem,70dvh)] w-96 flex-col overflow-hidden rounded-xl border border-line bg-raised shadow-raised phone:inset-x-0 phone:bottom-[calc(var(--tabs)+var(--bottom-bar))] phone:w-auto phone:rounded-b-none"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-11 w-full items-center gap-3 px-4 py-2 text-left font-medium hover:bg-hover"
      >
        <Summary runs={all} />
        <Icon size={18} aria-hidden className="ml-auto shrink-0 text-muted" />
      </button>
      {isOpen && (
        <div className="min-h-0 divide-y divide-line overflow-y-auto border-t border-line">
          {all.map((run) => (
            <RunView key={run.id} run={run} runs={runs} isFirst={run === latest} />
          ))}
        </div>
      )}
    </section>
  )
}

/** The latest run in one line; announced when it changes. */
function Summary({ runs }: { runs: ReturnType<ReturnType<typeof connectRuns>['getRuns']> }) {
  const { t } = useLocale()
  const [latest] = runs
  const text = useSummary(latest)
  return (
    <span role="status" className="min-w-0 truncate">
      {text}
      {runs.length > 1 && (
        <span className="ml-2 font-normal text-muted">{t('tray.others', { count: runs.length - 1 })}</span>
      )}
    </span>
  )
}

function foldOnEscape(event: KeyboardEvent, fold: () => void) {
  if (event.key !== 'Escape') return
  event.stopPropagation()
  fold()
}

/** One message for each run, when all of its Spaces have settled. */
function useOverToasts(runs: ReturnType<typeof connectRuns>) {
  const locale = useLocale()
  useEffect(
    () =>
      runs.onOver(({ action, state }) => {
        const toast = bulkToast(action, endedSpaces(state), locale)
        if (toast) toasts.show(toast)
      }),
    [runs, locale],
  )
}

/** After a reload, some may have settled before the code of the tray was there. */
function useCatchUp(runs: ReturnType<typeof connectRuns>) {
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  const isKnown = data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the first list
  useEffect(() => {
    if (data) runs.catchUp(data.spaces)
  }, [runs, isKnown])
}

/** Marks the page while the tray is at its edge, so that toasts stay beside it. */
function useMark(isShown: boolean) {
  useEffect(() => {
    if (!isShown) return
    document.documentElement.dataset.tray = ''
    return () => {
      delete document.documentElement.dataset.tray
    }
  }, [isShown])
}
