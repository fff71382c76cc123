import { AppWindow, ExternalLink, Lock } from 'lucide-react'
import type { Space } from '../../../shared/model/space.ts'
import { copyWords } from '../../i18n/copy-words.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { LastKnown } from '../../space-display/staleness.tsx'
import { StatePill } from '../../space-display/state-pill.tsx'
import { buttonClass } from '../../ui/controls/button.tsx'
import { CopyButton } from '../../ui/controls/copy-button.tsx'
import { SpaceActions } from './space-actions.tsx'

/** The Space's title, state and actions. */
export function SpaceHeading({ space }: { space: Space }) {
  const { t } = useLocale()
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 flex-1 basis-80">
        <h1 className="flex items-start gap-2.5 text-xl font-semibold tracking-tight">
          {space.emoji && (
            <span aria-hidden className="max-w-8 shrink-0 overflow-hidden whitespace-nowrap">
              {space.emoji}
            </span>
          )}
          <span title={space.title} className="line-clamp-2 min-w-0 wrap-anywhere">
            {space.title}
          </span>
        </h1>
        <div className="mt-1 flex flex-wrap items-center gap-x-1">
          <span className="min-w-0 font-mono text-xs text-muted wrap-anywhere">{space.id}</span>
          <CopyButton {...copyWords(t)} text={space.id} label={t('page.copyId')} />
        </div>
        <div className="mt-1.5 flex flex-wrap items-center gap-2">
          <StatePill space={space} />
          <LastKnown owner={space.owner} className="text-xs text-muted" />
          {space.visibility !== 'public' && (
            <span className="inline-flex items-center gap-1 text-xs text-muted">
              <Lock size={13} aria-hidden />
              {t(`space.${space.visibility}`)}
            </span>
          )}
        </div>
        {space.description && (
          <p className="mt-2.5 max-w-prose text-muted wrap-anywhere">{space.description}</p>
        )}
      </div>
      <div className="grid gap-2 phone:w-full">
        <SpaceActions space={space} />
        <Links space={space} />
      </div>
    </div>
  )
}

function Links({ space }: { space: Space }) {
  const { t } = useLocale()
  return (
    <div className="flex flex-wrap gap-2 *:flex-1">
      {space.url && (
        <a href={space.url} target="_blank" rel="noreferrer" className={buttonClass()}>
          <AppWindow size={16} aria-hidden />
          {t('action.openApp')}
        </a>
      )}
      <a href={space.hubUrl} target="_blank" rel="noreferrer" className={buttonClass()}>
        <ExternalLink size={16} aria-hidden />
        {t('action.openHub')}
      </a>
    </div>
  )
}
