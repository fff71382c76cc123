import { Link } from 'wouter'
import type { Space } from '../../../../shared/model/space.ts'
import { preload } from '../../../loading/preload.ts'
import { spacePath } from '../../../space-display/describe-space.ts'
import { lastFocusedSpace } from '../last-focused-space.ts'

const preloadSpacePage = () => preload('/spaces')

interface SpaceTitleProps {
  space: Space
  /** What follows the title, smaller: whose it is, or its whole id. */
  detail: 'owner' | 'id'
}

/** Emoji, title and owner on one line. The title links to the Space's page, and the link extends over the whole card or row. */
export function SpaceTitle({ space, detail }: SpaceTitleProps) {
  const { id, emoji, title } = space
  return (
    <div className="flex min-w-0 flex-1 items-baseline gap-1.5">
      <h3
        className={`flex items-baseline gap-1.5 font-medium ${detail === 'owner' ? 'min-w-0' : 'max-w-full shrink-0'}`}
      >
        {emoji && (
          <span aria-hidden className="max-w-6 shrink-0 overflow-hidden whitespace-nowrap">
            {emoji}
          </span>
        )}
        <Link
          href={spacePath(space)}
          data-main
          title={`${title}\n${id}`}
          onPointerEnter={preloadSpacePage}
          onFocus={() => {
            preloadSpacePage()
            lastFocusedSpace.set(id)
          }}
          className="truncate rounded-sm after:absolute after:inset-0 after:rounded-[inherit]"
        >
          {title}
        </Link>
      </h3>
      {detail === 'owner' ? (
        <span className="max-w-2/5 shrink-0 truncate text-xs text-muted">{space.owner}</span>
      ) : (
        <span className="min-w-0 truncate text-xs text-muted">{id}</span>
      )}
    </div>
  )
}
