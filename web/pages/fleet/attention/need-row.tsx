import { memo } from 'react'
import { Link } from 'wouter'
import type { Space } from '../../../../shared/model/space.ts'
import { SpaceMenu } from '../../../actions/controls/space-menu.tsx'
import type { SelectionStore } from '../../../actions/selection.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { spacePath } from '../../../space-display/describe-space.ts'
import { LastKnown, useIsStale } from '../../../space-display/staleness.tsx'
import { useNow } from '../../../time/use-now.ts'
import { lastFocusedSpace } from '../last-focused-space.ts'
import { SelectBox } from '../selection/select-box.tsx'
import { useIsSelected } from '../selection/use-is-selected.ts'
import { WhyLink } from '../space/why-link.tsx'
import { NEED_LOOKS } from './need-looks.ts'
import { NeedSteps } from './need-steps.tsx'
import { needWords } from './need-words.ts'
import type { Need } from './sort-by-need.ts'

const STEP_MS = 5_000

/** One Space that needs attention: which, why, since when, and what helps. */
export const NeedRow = memo(function NeedRow({ need, selection }: { need: Need; selection: SelectionStore }) {
  const { t } = useLocale()
  const { space, reason } = need
  const isSelected = useIsSelected(selection, space.id)
  const { icon: Icon, color } = NEED_LOOKS[reason]
  const { label, detail, isQuote } = needWords(need, t)
  return (
    <li
      data-space={space.id}
      data-selected={isSelected || undefined}
      className="relative flex h-10 items-center gap-2.5 border-t border-line pr-1 pl-3.5 first:border-t-0 hover:bg-hover data-selected:bg-warn-soft/60 phone:h-18 phone:gap-2"
    >
      <SelectBox {...{ space, selection, isSelected }} />
      <Icon size={16} aria-hidden className={`shrink-0 ${color}`} />
      <div className="flex min-w-0 flex-1 items-baseline gap-x-4 phone:flex-col">
        <Name space={space} />
        <p
          className="min-w-0 flex-1 truncate text-xs phone:line-clamp-2 phone:w-full phone:flex-none phone:whitespace-normal"
          title={`${label}: ${detail}`}
        >
          <strong className={`mr-2 font-semibold ${color}`}>{label}</strong>
          <span
            lang={isQuote ? 'en' : undefined}
            className="relative z-10 cursor-text text-muted select-text"
          >
            {detail}
          </span>
        </p>
        <span className="flex shrink-0 gap-4 empty:hidden">
          <Since need={need} />
          <WhyLink space={space} />
        </span>
      </div>
      <NeedSteps space={space} />
      <span className="relative z-10">
        <SpaceMenu space={space} />
      </span>
    </li>
  )
})

/** Its link covers the whole row. */
function Name({ space }: { space: Space }) {
  return (
    <p className="flex w-60 shrink-0 items-baseline gap-2 phone:w-full">
      <Link
        href={spacePath(space)}
        data-main
        title={space.id}
        onFocus={() => lastFocusedSpace.set(space.id)}
        className="truncate rounded-sm font-medium after:absolute after:inset-0"
      >
        {space.title}
      </Link>
      <span className="min-w-12 flex-1 truncate text-xs text-muted">{space.owner}</span>
    </p>
  )
}

function Since({ need: { space, since } }: { need: Need }) {
  const { t, format } = useLocale()
  const now = useNow(STEP_MS)
  const isStale = useIsStale(space.owner)
  if (isStale) return <LastKnown owner={space.owner} className={SINCE} />
  // The clock of the page ticks every few seconds: the change may be newer.
  if (since === null || now - since < 1_000) return null
  return <span className={SINCE}>{t('space.for', { time: format.duration((now - since) / 1_000) })}</span>
}

const SINCE = 'shrink-0 text-xs whitespace-nowrap text-muted'
