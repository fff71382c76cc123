import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import type { ChannelKind } from '../../../../shared/channels/channels.ts'
import type { Alert } from '../../../../shared/wire/alert-answers.ts'
import { describeActionError } from '../../../errors/describe-error.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { alertsQuery, saveAlert } from '../../../requests/alerts/read-alerts.ts'
import { ApiError } from '../../../requests/transport/client.ts'
import { useWarningBeforeClose } from '../../../state/use-warning-before-close.ts'
import { toasts } from '../../../ui/toasts/toasts.ts'
import {
  type AlertDraft,
  type ChannelPart,
  channelOf,
  draftOf,
  newChannel,
  newDraft,
  ownFlaws,
  toInput,
} from './alert-draft.ts'
import { alertDrafts } from './draft-store.ts'

/** What can be wrong with a field, other than that it is missing. */
const FLAWS = {
  kinds: 'alerts.noKind',
  graceMinutes: 'alerts.wrongGrace',
  remindMinutes: 'alerts.wrongReminder',
} as const
const flawOf = (path: string) => (path in FLAWS ? FLAWS[path as keyof typeof FLAWS] : 'alerts.missing')

/** An alert being written: each change is kept until it is saved or discarded. */
export function useAlertForm(saved: Alert | null) {
  const { language, t } = useLocale()
  const id = saved?.id ?? 'new'
  const draft = useSyncExternalStore(alertDrafts.subscribe, () => alertDrafts.get(id))
  const [tries, setTries] = useState(0)
  const shown = draft ?? (saved ? draftOf(saved) : newDraft(language))
  const save = useSave(saved)
  const flaws = ownFlaws(shown)
  useWarningBeforeClose(draft !== null)
  const left = useRef(new Map<ChannelKind, ChannelPart>())
  const change = (part: Partial<AlertDraft>) => alertDrafts.set(id, { ...shown, ...part })

  return {
    draft: shown,
    isChanged: draft !== null,
    isSaving: save.isPending,
    /** Whether it was tried to save it as it is, which it cannot be. */
    isFlawed: tries > 0 && flaws.length > 0,
    /** Changes whenever something may newly be marked as wrong. */
    verdict: save.error ?? tries,
    change,
    /** Whoever comes back to a channel, maybe with an arrow key, finds it as it was left. */
    chooseKind(kind: ChannelKind) {
      left.current.set(shown.kind, channelOf(shown))
      const known = saved?.channel.kind === kind ? channelOf(draftOf(saved)) : newChannel(kind)
      change(left.current.get(kind) ?? known)
    },
    discard() {
      alertDrafts.set(id, null)
      left.current.clear()
      setTries(0)
      save.reset()
    },
    save() {
      setTries(tries + 1)
      if (flaws.length > 0 || save.isPending) return
      save.mutate(shown, { onSuccess: () => left.current.clear() })
    },
    /** What is wrong with a field; null if nothing is known to be. */
    errorOf(path: string): string | null {
      if (tries > 0 && flaws.includes(path)) return t(flawOf(path))
      const issues = save.error instanceof ApiError ? save.error.issues : []
      const words = issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))?.message
      return words === undefined ? null : t('alerts.refused', { words })
    },
  }
}

export type AlertFormState = ReturnType<typeof useAlertForm>

/** Drops what was saved; what was typed meanwhile stays, as a change of the alert that there is now. */
function settleDraft(id: string, savedId: string, sent: AlertDraft): void {
  const draft = alertDrafts.get(id)
  alertDrafts.set(id, null)
  if (draft !== null && draft !== sent) alertDrafts.set(savedId, draft)
}

function useSave(saved: Alert | null) {
  const locale = useLocale()
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: (draft: AlertDraft) => saveAlert(saved?.id ?? null, toInput(draft)),
    onSuccess(alerts, sent) {
      queryClient.setQueryData(alertsQuery.queryKey, alerts)
      const created = saved === null ? alerts.at(-1) : undefined
      settleDraft(saved?.id ?? 'new', created?.id ?? saved?.id ?? 'new', sent)
      toasts.show({ id: 'alert saved', tone: 'good', title: locale.t('alerts.saved') })
      if (created) navigate(`/alerts/${created.id}`, { replace: true })
    },
    onError(error) {
      const title = locale.t('alerts.notSaved')
      toasts.show({ id: 'alert saved', tone: 'bad', title, ...describeActionError(error, locale) })
    },
    retry: false,
    networkMode: 'always',
  })
}
