import { Lock } from 'lucide-react'
import { Link } from 'wouter'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { preload } from '../../../loading/preload.ts'
import { spacePath } from '../../../space-display/describe-space.ts'
import { lastFocusedSpace } from '../last-focused-space.ts'

const preloadSpacePage = () => preload('/spaces')

/** Emoji, title and id. The title links to the details; `isStretched` extends the link over the whole card. */
export function SpaceTitle({ space, isStretched = false }: { space: Space; isStretched?: boolean }) {
  const { t } = useLocale()
  return (
    <div className="min-w-0 flex-1">
      <h3 className="flex items-center gap-1.5 leading-tight font-medium">
        {space.emoji && (
          <span aria-hidden className="max-w-6 shrink-0 overflow-hidden whitespace-nowrap">
            {space.emoji}
          </span>
        )}
        <Link
          href={spacePath(space)}
          data-main
          title={space.title}
          onPointerEnter={preloadSpacePage}
          onFocus={() => {
            preloadSpacePage()
            lastFocusedSpace.set(space.id)
          }}
          className={`truncate rounded-sm ${isStretched ? 'after:absolute after:inset-0 after:rounded-xl' : 'hover:underline'}`}
        >
          {space.title}
        </Link>
        {space.visibility !== 'public' && (
          <span
            title={t(`page.visibility.${space.visibility}`)}
            className="relative z-10 shrink-0 text-muted"
          >
            <Lock size={13} aria-hidden />
            <span className="sr-only">{t(`space.${space.visibility}`)}</span>
          </span>
        )}
      </h3>
      <p
        title={space.id}
        className="relative z-10 mt-0.5 w-fit max-w-full cursor-text truncate font-mono text-xs text-muted select-text"
      >
        {space.id}
      </p>
    </div>
  )
}
