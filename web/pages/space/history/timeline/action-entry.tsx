import { CircleCheck, CircleX, Play, SlidersHorizontal } from 'lucide-react'
import { ACTIONS, type Action } from '../../../../../shared/model/actions.ts'
import type { Activity } from '../../../../../shared/model/activity.ts'
import { ACTION_ICONS } from '../../../../actions/controls/action-icons.ts'
import type { Translate } from '../../../../i18n/catalogue.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { actorName } from '../../../../incidents/actor-name.ts'
import { hardwareName } from '../../../../space-display/hardware.ts'
import { Line } from './line.tsx'
import { minuteText } from './time-words.ts'

/** Somebody has done something to the Space, or tried to. */
export function ActionEntry({ action }: { action: Activity }) {
  const locale = useLocale()
  const Icon = isAction(action.what)
    ? ACTION_ICONS[action.what]
    : action.kind === 'action'
      ? Play
      : SlidersHorizontal
  return (
    <Line
      at={action.at}
      time={minuteText(Date.parse(action.at), locale)}
      icon={<Icon size={16} role="img" aria-label={locale.t('history.kind.action')} className="text-muted" />}
    >
      <ActionWords action={action} />
    </Line>
  )
}

/** What was done by whom, and how that went. */
export function ActionWords({ action }: { action: Activity }) {
  const { t } = useLocale()
  const { by, result } = action
  const isDone = result === null || result === 'ok'
  const Icon = isDone ? CircleCheck : CircleX
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="font-medium">{nameOf(action, t)}</span>
      {by && <span className="text-xs text-muted">{t('history.through', { name: actorName(by, t) })}</span>}
      <span
        className={`inline-flex items-center gap-1 self-center text-xs ${isDone ? 'text-good' : 'text-bad'}`}
      >
        <Icon size={13} aria-hidden />
        {isDone ? t('history.done') : reasonFor(result, t)}
      </span>
    </p>
  )
}

/** What was done; a code that the catalogue does not know is shown as it is. */
function nameOf({ what, detail }: Activity, t: Translate): string {
  if (isAction(what)) return t(`action.${what}`)
  const { key = '?', flavor } = detail ?? {}
  const name = `history.${what}`
  const hardware = typeof flavor === 'string' ? hardwareName(flavor) : '?'
  const words = t(name as 'history.variable.set', { key: String(key), hardware } as { key: string })
  return words === name ? what : words
}

/** A code that has no words of its own is shown as it is. */
function reasonFor(code: string, t: Translate): string {
  const key = `error.${code}`
  const words = t(key as 'error.internal')
  return words === key ? code : words
}

function isAction(what: string): what is Action {
  return Object.hasOwn(ACTIONS, what)
}
