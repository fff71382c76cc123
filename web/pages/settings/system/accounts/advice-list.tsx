import { CircleHelp, Info, TriangleAlert } from 'lucide-react'
import type { Translate } from '../../../../i18n/catalogue.ts'
import { copyWords } from '../../../../i18n/copy-words.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { explainsNothingListed } from '../../../../space-display/account-troubles.ts'
import { CopyButton } from '../../../../ui/controls/copy-button.tsx'
import { type AccountStatus, type Advice, adviseAccount, type Weight, weightOf } from './account-advice.ts'
import { commandFor } from './advice-command.ts'

const LOOKS: Record<Weight, { icon: typeof Info; color: string }> = {
  trouble: { icon: TriangleAlert, color: 'text-bad' },
  doubt: { icon: CircleHelp, color: 'text-warn' },
  note: { icon: Info, color: 'text-muted' },
}

/** What to do about an account, each with its command and the Hub's words. */
export function AdviceList({ account }: { account: AccountStatus }) {
  const advice = adviseAccount(account)
  if (advice.length === 0) return null
  return (
    <ul className="mt-2 grid gap-2">
      {advice.map((entry) => {
        const { icon: Icon, color } = LOOKS[weightOf(entry)]
        return (
          <li key={entry} className={`flex gap-2 ${color}`}>
            <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
            <div className="min-w-0 wrap-anywhere">
              <Words advice={entry} account={account} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Words({ advice, account }: { advice: Advice; account: AccountStatus }) {
  const { t } = useLocale()
  const command = commandFor(advice, account)
  const quote = quoteFor(advice, account)
  return (
    <>
      <p>
        <AdviceText advice={advice} account={account} />
        {quote && (
          <q lang="en" className="ml-1.5 text-ink">
            {quote}
          </q>
        )}
      </p>
      {command && (
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs">
          <code className="rounded bg-hover px-1.5 py-0.5 text-ink">{command}</code>
          <CopyButton {...copyWords(t)} text={command} />
        </p>
      )}
    </>
  )
}

function AdviceText({ advice, account }: { advice: Advice; account: AccountStatus }) {
  const { t, format } = useLocale()
  const { username, check, omitted, error } = account
  const at = check.expiresAt === null ? '' : format.dateTime(check.expiresAt)
  switch (advice) {
    case 'foreign_token':
      return t('advice.foreign_token', { owner: check.owner ?? '?', account: username })
    case 'expired':
      return at === '' ? t('advice.refused') : t('advice.expired', { time: at })
    case 'expires_soon':
      return t('advice.expires_soon', { time: at })
    case 'role_too_low':
      return t('advice.role_too_low', { role: check.roleInOrganization ?? '?', account: username })
    case 'omitted':
      return t('fleet.omitted', { count: omitted })
    case 'no_spaces':
      return t('advice.no_spaces', { account: username })
    case 'restricted':
      return t('advice.restricted', { words: format.list([...check.restrictions]) })
    case 'not_listed':
    case 'warned':
      return t('common.sentences', {
        first: t(`advice.${advice}`),
        second: error ? errorText(error, t) : '',
      })
    default:
      return t(`advice.${advice}`)
  }
}

function errorText(error: NonNullable<AccountStatus['error']>, t: Translate): string {
  return explainsNothingListed(error) ? t('fleet.nothingListed') : t(`error.${error.code}`)
}

/** The Hub's own words, if the advice is based on them. */
function quoteFor(advice: Advice, { error, check }: AccountStatus): string | null {
  switch (advice) {
    case 'refused':
    case 'expired':
      return check.error?.hubMessage ?? error?.hubMessage ?? null
    case 'unasked':
      return check.error?.hubMessage ?? check.error?.message ?? null
    case 'not_listed':
    case 'warned':
      return error?.hubMessage ?? error?.message ?? null
    default:
      return null
  }
}
