import { Lock } from 'lucide-react'
import { Link } from 'wouter'
import type { Space } from '../../../shared/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { preload } from '../../shell/preload.ts'
import { spacePath } from '../../spaces/facts.ts'
import { lastSpace } from '../last-space.ts'

const preloadSpacePage = () => preload('/spaces')

/** Emoji, title and id; the title leads to the details. Stretched, the whole card does. */
export function SpaceTitle({ space, isStretched = false }: { space: Space; isStretched?: boolean }) {
  const { t } = useLocale()
  return (
    <div className="min-w-0 flex-1">
      <h3 className="flex items-center gap-1.5 leading-tight font-medium">
        {space.emoji && (
          <span aria-hidden className="shrink-0">
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
            lastSpace.set(space.id)
          }}
          className={`truncate rounded-sm ${isStretched ? 'after:absolute after:inset-0 after:rounded-xl' : 'hover:underline'}`}
        >
          {space.title}
        </Link>
        {space.private && (
          <span title={t('space.private')} className="shrink-0 text-muted">
            <Lock size={13} aria-hidden />
            <span className="sr-only">{t('space.private')}</span>
          </span>
        )}
      </h3>
      <p title={space.id} className="mt-0.5 truncate font-mono text-xs text-muted">
        {space.id}
      </p>
    </div>
  )
}
