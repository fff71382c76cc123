import type { ReactNode } from 'react'
import type { Secret } from '../../../shared/model/configuration.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Pill } from '../../ui/display/pill.tsx'

interface EntryHeadProps {
  entry: Secret
  now: number
  mark: 'changed' | 'deleted' | null
  children: ReactNode
}

/** The key of an entry, what it is for, when it was last set, and its buttons. */
export function EntryHead({ entry: { key, description, updatedAt }, now, mark, children }: EntryHeadProps) {
  const { t, format } = useLocale()
  return (
    <div className="flex items-center gap-2">
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="font-mono font-medium wrap-anywhere">{mark === 'deleted' ? <s>{key}</s> : key}</span>
        {mark && <Pill tone={mark === 'deleted' ? 'bad' : 'warn'}>{t(`config.effect.${mark}`)}</Pill>}
        {description && <span className="text-xs text-muted wrap-anywhere">{description}</span>}
        {updatedAt && (
          <time dateTime={updatedAt} className="text-xs text-muted">
            {t('config.setAgo', { ago: format.ago(Date.parse(updatedAt), now) })}
          </time>
        )}
      </div>
      <div className="flex shrink-0">{children}</div>
    </div>
  )
}
