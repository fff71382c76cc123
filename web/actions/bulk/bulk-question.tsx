import { useDeferredValue } from 'react'
import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Consequences } from '../controls/consequences.tsx'
import type { Candidate } from '../use-live-spaces.ts'

interface BulkQuestionProps {
  action: Action
  candidates: readonly Candidate[]
}

/** Names every Space that would be acted on, and those that are excluded, with the reason. */
export function BulkQuestion({ action, candidates }: BulkQuestionProps) {
  const { t } = useLocale()
  const available = candidates.flatMap(({ space, block }) => (block === null ? [space] : []))
  const skipped = candidates.flatMap(({ space, block }) => (block ? [{ space, block }] : []))

  return (
    <div className="grid grid-cols-1 gap-4">
      {available.length === 0 ? (
        <p>{t('confirm.none')}</p>
      ) : (
        <Consequences action={action} spaces={available} />
      )}
      {available.length > 0 && <Names spaces={available} />}
      {skipped.length > 0 && (
        <details className="text-muted">
          <summary>{t('confirm.skipped', { count: skipped.length })}</summary>
          <ul className="mt-2 max-h-40 space-y-1 overflow-y-auto text-xs">
            {skipped.map(({ space, block }) => (
              <li key={space.id}>
                <span className="text-ink">{space.title}</span>: {t(`blocked.${block}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const NOBODY: readonly Space[] = []

function Names({ spaces }: { spaces: readonly Space[] }) {
  // The question is shown immediately; a thousand names are rendered as they scroll into view.
  const named = useDeferredValue(spaces, NOBODY)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ul tabIndex={0} className="max-h-56 divide-y divide-line overflow-y-auto rounded-lg border border-line">
      {named.map((space) => (
        <li
          key={space.id}
          className="[contain-intrinsic-block-size:2rem] [content-visibility:auto] flex items-baseline gap-2 px-3 py-1.5"
        >
          <span className="truncate">{space.title}</span>
          <span className="ml-auto truncate font-mono text-xs text-muted">{space.id}</span>
        </li>
      ))}
    </ul>
  )
}
