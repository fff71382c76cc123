import { useQuery } from '@tanstack/react-query'
import { Settings } from 'lucide-react'
import { Link } from 'wouter'
import { useLocale } from '../i18n/locale.tsx'
import { configQuery } from '../requests/config.ts'
import { buttonClass } from '../ui/button.tsx'
import { Empty } from './empty.tsx'
import { Problems } from './problems.tsx'

/** No variable names an account: what to set, and which settings are there but wrong. */
export function NotSetUp() {
  const { t } = useLocale()
  // What sign-in read of the configuration was read by a stranger: problems are told to the admin alone.
  const config = useQuery({ ...configQuery, refetchOnMount: 'always' })
  return (
    <>
      <Problems problems={config.data?.problems ?? []} error={null} />
      <Empty icon={Settings} title={t('fleet.unsetTitle')} hint={t('fleet.unsetHint')}>
        <Link href="/status" className={buttonClass()}>
          {t('bar.status')}
        </Link>
      </Empty>
    </>
  )
}
