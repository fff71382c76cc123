import { Pencil, Send, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { CHANNEL_KINDS, CHANNELS } from '../../../../shared/channels/channels.ts'
import type { Alert } from '../../../../shared/wire/alert-answers.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button, IconButton, IconLink } from '../../../ui/controls/button.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { OverlayBoundary } from '../../../ui/overlays/overlay-boundary.tsx'
import { useAlertActions } from '../use-alert-actions.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { LastDelivery } from './last-delivery.tsx'
import { OffPill } from './off-pill.tsx'

/** One alert: where to, what, whether it gets through, and what can be done with it. */
export function AlertItem({ alert }: { alert: Alert }) {
  const { t } = useLocale()
  const { id, name, enabled } = alert
  const { test, toggle, remove } = useAlertActions(alert)
  const [isAsked, ask] = useState(false)
  return (
    <li className="grid grid-cols-1 gap-2 rounded-2xl border border-line bg-surface px-4 py-3 phone:px-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 phone:basis-full">
          <Link href={`/alerts/${id}`} className="min-w-0 font-medium wrap-anywhere hover:underline">
            {name}
          </Link>
          <ChannelName kind={alert.channel.kind} />
          <OffPill alert={alert} />
        </div>
        <div className="ml-auto flex items-center gap-1 phone:w-full">
          <label className="mr-3 flex cursor-pointer items-center gap-2 text-sm phone:mr-auto phone:min-h-11">
            <input
              type="checkbox"
              aria-label={t('alerts.enabledOf', { name })}
              checked={enabled}
              disabled={toggle.isPending}
              onChange={({ target }) => toggle.mutate(target.checked)}
              className="size-4 shrink-0 accent-accent phone:size-6"
            />
            {t('alerts.on')}
          </label>
          <Button size="small" aria-disabled={test.isPending} onClick={() => test.isPending || test.mutate()}>
            {test.isPending ? <Spinner /> : <Send size={14} aria-hidden />}
            {t('alerts.test')}
          </Button>
          <IconLink label={t('alerts.editOf', { name })} href={`/alerts/${id}`}>
            <Pencil size={16} aria-hidden />
          </IconLink>
          <IconButton label={t('alerts.deleteOf', { name })} onClick={() => ask(true)}>
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      <p className="text-sm text-muted wrap-anywhere">{useSummary(alert)}</p>
      <LastDelivery alert={alert} />
      {isAsked && (
        <OverlayBoundary onClose={() => ask(false)} isModal>
          <DeleteDialog
            name={name}
            onDelete={() => {
              ask(false)
              remove.mutate()
            }}
            onClose={() => ask(false)}
          />
        </OverlayBoundary>
      )}
    </li>
  )
}

function ChannelName({ kind }: { kind: string }) {
  const { language } = useLocale()
  const known = CHANNEL_KINDS.find((one) => one === kind)
  return <span className="text-xs text-muted">{known ? CHANNELS[known].name[language] : kind}</span>
}

function useSummary({ kinds, scope, graceMinutes, quietHours }: Alert): string {
  const { t } = useLocale()
  return [
    kinds.map((kind) => t(`incidents.kind.${kind}`)).join(t('alerts.comma')),
    scope === '' ? t('alerts.allSpaces') : scope,
    ...(graceMinutes > 0 ? [t('alerts.after', { count: graceMinutes })] : []),
    ...(quietHours ? [t('alerts.quietFor', { ...quietHours })] : []),
  ].join(' · ')
}
