import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import type { Status } from '../../../../shared/wire/status.ts'
import { copyWords } from '../../../i18n/copy-words.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { useConnection } from '../../../live/live-provider.tsx'
import { selfCheckQuery } from '../../../requests/self-check.ts'
import { PageFailed } from '../../../shell/page/page-failed.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CopyButton } from '../../../ui/controls/copy-button.tsx'
import { AccountChecks } from './accounts/account-checks.tsx'
import { FleetFacts } from './fleet-facts.tsx'
import { SelfCheckSkeleton } from './self-check-skeleton.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { useCheckAgain } from './use-check-again.ts'
import { VariableProblems, Variables } from './variable-list.tsx'
import { Verdict } from './verdict.tsx'
import { writeReport } from './write-report.ts'

/** The self-check: the state of accounts, tokens, variables and the Fleet, and how to fix what is wrong. */
export function SystemTab() {
  const { t } = useLocale()
  const check = useQuery(selfCheckQuery)
  const again = useCheckAgain()

  if (check.isError && !check.data) {
    return (
      <PageFailed
        isWhole
        title={t('status.failed')}
        error={check.error}
        isRetrying={check.isFetching}
        onRetry={() => void check.refetch()}
      />
    )
  }
  return (
    <>
      <Heading
        status={check.data}
        at={check.dataUpdatedAt}
        isChecking={check.isFetching || again.isPending}
        onCheck={() => again.mutate()}
      />
      {check.data && <StaleNotice error={again.error ?? check.error} />}
      {check.data ? <Findings status={check.data} isChecking={again.isPending} /> : <SelfCheckSkeleton />}
    </>
  )
}

function Findings({ status, isChecking }: { status: Status; isChecking: boolean }) {
  return (
    <>
      <Verdict status={status} isChecking={isChecking} />
      <VariableProblems reported={status} />
      <AccountChecks accounts={status.accounts} />
      <div className="grid items-start gap-5 md:grid-cols-2">
        <Variables variables={status.variables} />
        <FleetFacts fleet={status.fleet} version={status.version} />
      </div>
    </>
  )
}

interface HeadingProps {
  status: Status | undefined
  at: number
  isChecking: boolean
  onCheck: () => void
}

function Heading({ status, at, isChecking, onCheck }: HeadingProps) {
  const { t } = useLocale()
  const connection = useConnection()
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{t('status.title')}</h1>
        <p className="text-muted">{t('status.lead')}</p>
      </div>
      <div className="flex items-center gap-2">
        {status && (
          <CopyButton
            {...copyWords(t)}
            text={writeReport(status, { at, connection, browser: navigator.userAgent })}
            label={t('status.copy')}
          />
        )}
        <Button aria-busy={isChecking} onClick={() => onCheck()}>
          <RefreshCw size={16} aria-hidden className={isChecking ? 'animate-spin' : ''} />
          {t('status.again')}
        </Button>
      </div>
    </div>
  )
}
