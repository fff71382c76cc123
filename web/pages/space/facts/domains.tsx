import { TriangleAlert } from 'lucide-react'
import type { Domain } from '../../../../shared/model/space.ts'
import type { Translate } from '../../../i18n/catalogue.ts'
import { useLocale } from '../../../i18n/locale.tsx'

/** The app's host names; one that has expired or is misconfigured is flagged. */
export function Domains({ domains }: { domains: readonly Domain[] }) {
  const { t } = useLocale()
  return (
    <ul className="space-y-1">
      {domains.map(({ name, stage }) => (
        <li key={name}>
          {stage === 'READY' && isHost(name) ? (
            <a
              href={`https://${name}`}
              target="_blank"
              rel="noreferrer"
              className="underline underline-offset-2"
            >
              {name}
            </a>
          ) : (
            name
          )}
          {stage !== null && <DomainState stage={stage} t={t} />}
        </li>
      ))}
    </ul>
  )
}

function DomainState({ stage, t }: { stage: string; t: Translate }) {
  if (stage === 'READY') return null
  const isWaiting = stage.startsWith('PENDING')
  return (
    <span className={`flex items-center justify-end gap-1 text-xs ${isWaiting ? 'text-muted' : 'text-bad'}`}>
      {!isWaiting && <TriangleAlert size={12} aria-hidden />}
      {domainState(stage, t)}
    </span>
  )
}

// The Hub has several words for the same state: `PENDING` and `PENDING_CHALLENGE`.
function domainState(stage: string, t: Translate): string {
  if (stage.startsWith('PENDING')) return t('page.domain.pending')
  if (stage.startsWith('EXPIRED')) return t('page.domain.expired')
  if (stage === 'MISCONFIGURED') return t('page.domain.misconfigured')
  return stage
}

function isHost(name: string): boolean {
  return /^[a-z0-9.-]+$/i.test(name)
}
