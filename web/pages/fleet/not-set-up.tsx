import { useQuery } from '@tanstack/react-query'
import { Settings, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { configQuery } from '../../requests/config.ts'
import { buttonClass } from '../../ui/controls/button.tsx'
import { Empty } from './empty.tsx'

/** The variables that decide whose Spaces are listed, and from where. */
const ABOUT_ACCOUNTS = /HF_(?:USER|USERNAMES|API_TOKEN|ENDPOINT)\b/

/**
 * Shown if nothing can be listed. A wrong setting explains itself; only without one is an account missing. `reason`: the
 * server's error for the list.
 */
export function NotSetUp({ reason = null }: { reason?: string | null }) {
  const { t } = useLocale()
  // The configuration read before sign-in does not include the problems, which only the admin may see.
  const config = useQuery({ ...configQuery, refetchOnMount: 'always' })
  if (config.isPending) return null
  const problems = (config.data?.problems ?? []).filter((problem) => ABOUT_ACCOUNTS.test(problem))
  const isUnset = problems.length === 0 && !isAboutAddress(reason)
  return (
    <Empty
      icon={isUnset ? Settings : TriangleAlert}
      title={isUnset ? t('fleet.unsetTitle') : t('fleet.wrongTitle')}
      hint={
        isUnset ? t('fleet.unsetHint') : <Sentences sentences={problems.length > 0 ? problems : [reason]} />
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

function Sentences({ sentences }: { sentences: readonly (string | null)[] }) {
  return (
    <ul lang="en" role="alert" className="space-y-1">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
