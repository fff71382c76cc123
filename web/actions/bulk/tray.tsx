import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { useWarningBeforeClose } from '../../state/use-warning-before-close.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'
import { toasts } from '../../ui/toasts/toasts.ts'
import type { ActionCenter } from '../action-center.ts'
import { bulkToast } from '../outcome/bulk-toast.ts'
import type { SelectionStore } from '../selection.ts'
import { endedSpaces } from './bulk-state.ts'
import { ChangeRunView } from './changes/change-run-view.tsx'
import type { ChangeRuns } from './changes/change-runs.ts'
import { connectChanges, takeNewChanges } from './changes/connect-changes.ts'
import { useChangeSummary } from './changes/use-change-summary.ts'
import { connectRuns } from './connect-runs.ts'
import { RunView } from './run-view.tsx'
import { useSummary } from './use-summary.ts'

/** The bulk actions of this tab, at the edge of the page, which stays usable meanwhile. Folds to one line. */
export function Tray({ center, selection }: { center: ActionCenter; selection: SelectionStore }) {
  const { t } = useLocale()
  const runs = connectRuns(center, selection)
  const all = useSyncExternalStore(runs.subscribe, runs.getRuns)
  const changeRuns = connectChanges(useQueryClient(), selection)
  const changes = useSyncExternalStore(changeRuns.subscribe, changeRuns.getRuns)
  const [isOpen, setOpen] = useState(true)
  const section = useRef<HTMLElement>(null)
  const latest = changes[0] ?? all[0]
  useOverToasts(runs)
  useCatchUp(runs)
  useEffect(() => runs.takeNew(() => setOpen(true)), [runs])
  useEffect(() => takeNewChanges(changeRuns, () => setOpen(true)), [changeRuns])
  useMark(latest !== undefined)
  useWarningBeforeClose(changes.some(({ phase }) => phase !== 'finished'))

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
        <Summary runs={all} changes={changes} />
        <Icon size={18} aria-hidden className="ml-auto shrink-0 text-muted" />
      </button>
      {isOpen && (
        <div className="min-h-0 divide-y divide-line overflow-y-auto border-t border-line">
          {changes.map((run) => (
            <ChangeRunView key={run.id} run={run} runs={changeRuns} isFirst={run === latest} />
          ))}
          {all.map((run) => (
            <RunView key={run.id} run={run} runs={runs} isFirst={run === latest} />
          ))}
        </div>
      )}
    </section>
  )
}

interface SummaryProps {
  runs: ReturnType<ReturnType<typeof connectRuns>['getRuns']>
  changes: ReturnType<ChangeRuns['getRuns']>
}

/** The first run in one line; announced when it changes. */
function Summary({ runs, changes }: SummaryProps) {
  const { t } = useLocale()
  const ofRun = useSummary(runs[0])
  const ofChanges = useChangeSummary(changes[0])
  const others = runs.length + changes.length - 1
  return (
    <span role="status" className="min-w-0 truncate">
      {changes.length > 0 ? ofChanges : ofRun}
      {others > 0 && (
        <span className="ml-2 font-normal text-muted">{t('tray.others', { count: others })}</span>
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
