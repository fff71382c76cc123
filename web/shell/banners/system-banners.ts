import type { Account } from '../../../shared/model/account.ts'
import type { ProblemCode } from '../../../shared/wire/problems.ts'
import { describeError } from '../../errors/describe-error.ts'
import { isCuredByReload } from '../../errors/is-cured-by-reload.ts'
import type { Locale } from '../../i18n/language.ts'
import { ApiError } from '../../requests/transport/api-error.ts'
import { isHubAway } from '../bar/freshness.ts'
import type { Banner } from './banner.ts'

interface SystemFacts {
  /** Whether there is anything to show, perhaps only of the last visit. Without it, the page itself says why. */
  hasList: boolean
  list:
    | {
        accounts: readonly Account[]
        problems: readonly string[]
        problemCodes?: readonly ProblemCode[] | undefined
      }
    | undefined
  /** Why the last read of the list failed. */
  listError: Error | null
  isStreamDown: boolean
  /** Why the last call about the session failed. */
  sessionError: Error | null
}

/** The server, the Hub and the settings: what is wrong for every Space. */
export function systemBanners(facts: SystemFacts, locale: Pick<Locale, 't' | 'format'>): Banner[] {
  const { hasList, list, listError, isStreamDown, sessionError } = facts
  const staleReason = hasList ? listError : null
  return [
    ...(staleReason ? [staleBanner(staleReason, locale)] : []),
    ...(isStreamDown && !staleReason ? [streamBanner(sessionError, locale)] : []),
    ...(list ? [...hubBanners(list.accounts, locale), ...settingBanners(list, locale)] : []),
  ]
}

function staleBanner(error: Error, locale: Pick<Locale, 't' | 'format'>): Banner {
  const { t } = locale
  const text = t('common.sentences', { first: describeError(error, locale).text, second: t('fleet.stale') })
  return { id: 'server', level: 'system', tone: 'bad', text, isCuredByReload: isCuredByReload(error) }
}

function streamBanner(error: Error | null, locale: Pick<Locale, 't' | 'format'>): Banner {
  const { t } = locale
  const hint = t('live.downHint')
  const text = error
    ? t('common.sentences', { first: describeError(error, locale).text, second: hint })
    : hint
  return { id: 'stream', level: 'system', tone: 'warn', text, isCuredByReload: isCuredByReload(error) }
}

function hubBanners(accounts: readonly Account[], locale: Pick<Locale, 't' | 'format'>): Banner[] {
  const { t } = locale
  const error = accounts[0]?.error
  if (!error || !isHubAway(accounts)) return []
  const { text, quote } = describeError(new ApiError(error), locale)
  return [
    {
      id: 'hub',
      level: 'system',
      tone: 'bad',
      text: t('common.sentences', { first: text, second: t('fleet.stale') }),
      words: quote?.text ?? null,
      links: [{ label: t('fleet.show'), name: t('banner.showSystem'), href: '/settings/system' }],
    },
  ]
}

/** Without accounts the page explains what to set. */
function settingBanners(
  { accounts, problems, problemCodes }: NonNullable<SystemFacts['list']>,
  { t }: Pick<Locale, 't'>,
) {
  if (accounts.length === 0) return []
  return problems.map(
    (problem, index): Banner => ({
      id: `setting ${problem}`,
      level: 'system',
      tone: 'warn',
      text: t('fleet.wrongTitle'),
      words: problem,
      problem: problemCodes?.[index],
      links: [{ label: t('fleet.fix'), name: t('banner.fixSetting'), href: '/settings/system' }],
    }),
  )
}
