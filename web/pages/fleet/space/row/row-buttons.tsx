import { AppWindow, type LucideIcon, ScrollText } from 'lucide-react'
import type { Space } from '../../../../../shared/model/space.ts'
import { useActions, useDoing } from '../../../../actions/actions-provider.tsx'
import { blockOf } from '../../../../actions/availability.ts'
import { ACTION_ICONS } from '../../../../actions/controls/action-icons.ts'
import { SpaceMenu } from '../../../../actions/controls/space-menu.tsx'
import { useLocale } from '../../../../i18n/locale.tsx'
import { logsHref } from '../../../../space-display/logs-href.ts'
import { IconButton, IconLink } from '../../../../ui/controls/button.tsx'
import { rowAction } from './row-action.ts'

/** The end of a row: the app, the log, the action that brings it up, and the menu with the rest. */
export function RowButtons({ space }: { space: Space }) {
  const { t } = useLocale()
  const { title } = space
  return (
    <>
      <RowLink
        icon={AppWindow}
        label={t('space.openApp', { title })}
        href={space.url}
        reason={t('action.noUrl')}
      />
      <RowLink
        icon={ScrollText}
        label={t('space.openLogs', { title })}
        href={logsHref(space)}
        reason={t('space.noLogs')}
      />
      <RowAction space={space} />
      <SpaceMenu space={space} className={ROW_BUTTON} />
    </>
  )
}

/** Small, and with the tip beside it: the row clips what extends beyond it. */
const ROW_BUTTON = 'tip-left size-7! group-data-slim:size-6!'

interface RowLinkProps {
  icon: LucideIcon
  label: string
  href: string | null
  /** Why there is no link. */
  reason: string
}

function RowLink({ icon: Icon, label, href, reason }: RowLinkProps) {
  const { t } = useLocale()
  const icon = <Icon size={15} aria-hidden />
  if (href === null) {
    return (
      <IconButton label={t('space.unavailable', { label, reason })} aria-disabled className={ROW_BUTTON}>
        {icon}
      </IconButton>
    )
  }
  return (
    <IconLink label={label} href={href} className={ROW_BUTTON}>
      {icon}
    </IconLink>
  )
}

function RowAction({ space }: { space: Space }) {
  const { t } = useLocale()
  const actions = useActions()
  const doing = useDoing(space.id)
  const action = rowAction(space)
  const block = blockOf(action, space, doing?.phase === 'sending')
  const label = t('space.actOn', { action: t(`action.${action}`), title: space.title })
  const Icon = ACTION_ICONS[action]
  return (
    <IconButton
      label={block ? t('space.unavailable', { label, reason: t(`blocked.${block}`) }) : label}
      aria-disabled={block !== null}
      onClick={() => block === null && actions.request({ action, spaces: [space] })}
      className={ROW_BUTTON}
    >
      <Icon size={15} aria-hidden />
    </IconButton>
  )
}
