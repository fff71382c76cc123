import { useQuery } from '@tanstack/react-query'
import { Settings, TriangleAlert } from 'lucide-react'
import { Suspense } from 'react'
import { Link } from 'wouter'
import type { PublicConfig } from '../../../../shared/wire/config.ts'
import { withPageWords } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { configQuery } from '../../../requests/config.ts'
import { buttonClass } from '../../../ui/controls/button.tsx'
import { Empty } from './empty-states.tsx'

/** The variables that decide whose Spaces are listed, and from where. */
const ABOUT_ACCOUNTS = /HF_(?:USER|USERNAMES|API_TOKEN|ENDPOINT)\b/

const WrongSettings = createPart(
  withPageWords(() => import('./wrong-settings.tsx')),
  (module) => module.WrongSettings,
).Part

/**
 * Shown if nothing can be listed. A wrong setting explains itself; only without one is an account missing. `reason`: the
 * server's error for the list.
 */
export function NotSetUp({ reason = null }: { reason?: string | null }) {
  const { t } = useLocale()
  // The configuration read before sign-in does not include the problems, which only the admin may see.
  const config = useQuery({ ...configQuery, refetchOnMount: 'always' })
  if (config.isPending) return null
  const reported = onlyAboutAccounts(config.data)
  const isUnset = reported.problems.length === 0 && !isAboutAddress(reason)
  return (
    <Empty
      icon={isUnset ? Settings : TriangleAlert}
      title={isUnset ? t('fleet.unsetTitle') : t('fleet.wrongTitle')}
      hint={
        isUnset ? (
          t('fleet.unsetHint')
        ) : (
          <Suspense>
            <WrongSettings
              reported={reported.problems.length > 0 ? reported : { problems: [reason ?? ''] }}
            />
          </Suspense>
        )
      }
    >
      <Link href="/settings/system" className={buttonClass()}>
        {t('bar.status')}
      </Link>
    </Empty>
  )
}

function isAboutAddress(reason: string | null): boolean {
  return reason?.includes('HF_ENDPOINT') ?? false
}

function onlyAboutAccounts({ problems = [], problemCodes = [] }: Partial<PublicConfig> = {}) {
  const kept = problems.flatMap((problem, index) =>
    ABOUT_ACCOUNTS.test(problem) ? [{ problem, code: problemCodes[index] ?? { code: '', params: {} } }] : [],
  )
  return { problems: kept.map(({ problem }) => problem), problemCodes: kept.map(({ code }) => code) }
}
