import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { checkReceiver } from '../../../../shared/channels/check-receiver.ts'
import type { WatchSettings } from '../../../../shared/wire/watch.ts'
import { describeActionError } from '../../../errors/describe-error.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { putWatchSettings, watchSettingsQuery } from '../../../requests/history/watch-settings.ts'
import { watchStateQuery } from '../../../requests/history/watch-state.ts'
import { onSessionForgotten } from '../../../requests/session.ts'
import { ApiError } from '../../../requests/transport/client.ts'
import { useWarningBeforeClose } from '../../../state/use-warning-before-close.ts'
import { toasts } from '../../../ui/toasts/toasts.ts'
import { invalidFields } from './probes/probe-draft.ts'
import { contents, isSameSettings, watchDraft } from './watch-draft.ts'

onSessionForgotten(() => watchDraft.set(null))

/** A field that is not accepted, by its path, such as `probes.0.path`. */
export interface FieldProblem {
  path: string
  /** The server's words; null if our own check found it. */
  words: string | null
}

/** The settings with the unsaved changes, how to change and to save them, and what is wrong with them. */
export function useWatchForm(saved: WatchSettings) {
  const draft = useSyncExternalStore(watchDraft.subscribe, watchDraft.get)
  const shown = contents(draft ?? saved)
  const isChanged = !isSameSettings(shown, saved)
  const save = useSave()
  useWarningBeforeClose(isChanged)

  return {
    shown,
    isChanged,
    change(change: Partial<WatchSettings>) {
      save.reset()
      watchDraft.set({ ...contents(watchDraft.get() ?? saved), ...change })
    },
    discard() {
      save.reset()
      watchDraft.set(null)
    },
    save: () => save.mutate(shown),
    isSaving: save.isPending,
    problems: [...ownProblems(shown), ...serverProblems(save.error)],
  }
}

export type WatchFormState = ReturnType<typeof useWatchForm>

function useSave() {
  const locale = useLocale()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: putWatchSettings,
    onSuccess(answer, sent) {
      queryClient.setQueryData(watchSettingsQuery.queryKey, answer)
      void queryClient.invalidateQueries({ queryKey: watchStateQuery.queryKey })
      const draft = watchDraft.get()
      if (draft && isSameSettings(draft, sent)) watchDraft.set(null)
      toasts.show({ id: 'watch', tone: 'good', title: locale.t('watch.saved') })
    },
    onError(error) {
      const title = locale.t('watch.notSaved')
      toasts.show({ id: 'watch', tone: 'bad', title, ...describeActionError(error, locale) })
    },
    retry: false,
    networkMode: 'always',
  })
}

export function ownProblems({ probes, deadManUrl }: WatchSettings): FieldProblem[] {
  const paths = probes.flatMap((probe, index) =>
    invalidFields(probe).map((field) => `probes.${index}.${field}`),
  )
  if (deadManUrl !== null && !isReceiver(deadManUrl)) paths.push('deadManUrl')
  return paths.map((path) => ({ path, words: null }))
}

/** What depends on where the product runs, the server says. */
const isReceiver = (url: string) => checkReceiver(url, { isLocal: true, origin: null }) === null

function serverProblems(error: Error | null): FieldProblem[] {
  if (!(error instanceof ApiError)) return []
  return error.issues.map(({ path, message }) => ({ path, words: message }))
}
