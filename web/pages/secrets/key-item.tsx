import { KeyRound, SlidersHorizontal } from 'lucide-react'
import { Link } from 'wouter'
import { NO_DRAFT, nameOf, newEntry } from '../../configuration/draft/draft.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacePath } from '../../space-display/describe-space.ts'
import { useNow } from '../../time/use-now.ts'
import { Button } from '../../ui/controls/button.tsx'
import type { KeyUse } from './inventory.ts'
import type { ManyChange } from './many-change.ts'

interface KeyItemProps {
  use: KeyUse
  /** How many Spaces were read. */
  total: number
  onAsk: (change: ManyChange) => void
}

/** A key with the Spaces that have it and those that lack it, and what can be done in all of them. */
export function KeyItem({ use, total, onAsk }: KeyItemProps) {
  const { t, format } = useLocale()
  const now = useNow(60_000)
  const { kind, key, uses, missing, oldest, newest } = use
  const Icon = kind === 'secret' ? KeyRound : SlidersHorizontal
  const oldestAgo = oldest === null ? null : format.ago(oldest, now)
  const newestAgo = newest === null ? null : format.ago(newest, now)
  const spaces = uses.map(({ space }) => space)
  const set = () => ({ ...NO_DRAFT, added: [newEntry({ kind, key })] })
  return (
    <li className="rounded-2xl border border-line bg-surface px-4 py-3 phone:px-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Icon size={16} aria-label={t(`config.${kind}`)} role="img" className="shrink-0 text-muted" />
        <div className="min-w-0 flex-[1_1_15rem]">
          <h2 className="font-mono font-medium wrap-anywhere">{key}</h2>
          <p className="text-xs text-muted">
            {t('inventory.in', { count: uses.length, total })}
            {oldestAgo !== null && newestAgo !== null && (
              <>
                {' · '}
                {oldestAgo === newestAgo
                  ? t('inventory.age', { ago: newestAgo })
                  : t('inventory.ages', { oldest: oldestAgo, newest: newestAgo })}
              </>
            )}
          </p>
        </div>
        <Button
          size="small"
          aria-label={t('inventory.replaceOf', { key })}
          onClick={() => onAsk({ spaces, draft: set() })}
        >
          {t('inventory.replace')}
        </Button>
        <Button
          size="small"
          aria-label={t('inventory.deleteOf', { key })}
          onClick={() => onAsk({ spaces, draft: { ...NO_DRAFT, deleted: [nameOf(kind, key)] } })}
        >
          {t('inventory.delete')}
        </Button>
      </div>
      <details className="mt-1">
        <summary className="py-1.5 text-xs text-muted phone:py-3.5">
          {t('inventory.setIn', { count: uses.length })}
        </summary>
        <ul className="mt-1 divide-y divide-line text-xs">
          {uses.map(({ space, updatedAt }) => (
            <li key={space.id} className="flex flex-wrap gap-x-3 py-1.5">
              <Link href={`${spacePath(space)}/variables`} className="min-w-0 flex-1 wrap-anywhere">
                {space.title} <span className="font-mono text-muted">{space.id}</span>
              </Link>
              {updatedAt !== null && (
                <span className="text-muted">
                  {t('inventory.age', { ago: format.ago(Date.parse(updatedAt), now) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
      {missing.length > 0 && (
        <details>
          <summary className="py-1.5 text-xs text-muted phone:py-3.5">
            {t('inventory.missing', { count: missing.length })}
          </summary>
          <p className="mt-1 text-xs wrap-anywhere">{missing.map(({ title }) => title).join(' · ')}</p>
          <Button
            size="small"
            aria-label={t('inventory.addOf', { key })}
            onClick={() => onAsk({ spaces: missing, draft: set() })}
          >
            {t('inventory.add')}
          </Button>
        </details>
      )}
    </li>
  )
}
