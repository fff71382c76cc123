import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleHelp, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { describeLastLook } from '../../history/last-look.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useConnection } from '../../live/live-provider.tsx'
import { watchStateQuery } from '../../requests/history/watch-state.ts'
import { useNow } from '../../time/use-now.ts'
import { findDoubt } from './find-doubt.ts'

/** No incident is open. Whether that means that all is well depends on whether somebody has looked. */
export function NothingWrong() {
  const locale = useLocale()
  const { t, format } = locale
  const { data: watch, isError } = useQuery(watchStateQuery)
  const isOutOfReach = useConnection() === 'down' || isError
  const now = useNow(15_000)
  if (watch?.everySeconds === 0) {
    return (
      <Verdict icon={<EyeOff size={24} aria-hidden className="text-warn" />} title={t('incidents.none')}>
        {t('watch.isOff')}{' '}
        <Link href="/settings/watch" className="underline underline-offset-2">
          {t('settings.watch')}
        </Link>
      </Verdict>
    )
  }
  const doubt = findDoubt(watch, isOutOfReach)
  if (!watch?.since || doubt !== null) {
    return (
      <Verdict icon={<CircleHelp size={24} aria-hidden className="text-warn" />} title={t('incidents.none')}>
        {doubt === 'out-of-reach' && t('watch.outOfReach')}
        {doubt === 'not-looked' && watch && describeLastLook(watch, now, locale)}
        {doubt === 'stopped' && t('watch.doubtful')}
      </Verdict>
    )
  }
  return (
    <Verdict
      icon={<CircleCheck size={24} aria-hidden className="text-good" />}
      title={t('incidents.allWell')}
    >
      {t('watch.watchingSince', { time: format.moment(Date.parse(watch.since), now) })}
    </Verdict>
  )
}

function Verdict({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-1 rounded-2xl border border-line bg-surface px-4 py-8 text-center">
      {icon}
      <p className="font-medium">{title}</p>
      <p className="text-muted">{children}</p>
    </div>
  )
}
