import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { Suspense } from 'react'
import { Link } from 'wouter'
import { withPageWords } from '../../i18n/language.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { createPart } from '../../loading/lazy-part.ts'
import { Button, buttonClass } from '../../ui/controls/button.tsx'
import type { Banner } from './banner.ts'

const LOOKS = {
  bad: { icon: OctagonAlert, color: 'bg-bad-soft', ink: 'text-bad' },
  warn: { icon: TriangleAlert, color: 'bg-warn-soft', ink: 'text-warn' },
  info: { icon: Info, color: 'bg-busy-soft', ink: 'text-busy' },
} as const

// Its sentences come with it: the first screen has no room for them.
const ProblemWords = createPart(
  withPageWords(() => import('./problem-words.tsx')),
  (module) => module.ProblemWords,
).Part

export function BannerLine({ banner }: { banner: Banner }) {
  const { t } = useLocale()
  const { tone, text, words, links = [], isCuredByReload = false } = banner
  const { icon: Icon, color, ink } = LOOKS[tone]
  return (
    <li className={`flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-1.5 phone:px-3 ${color}`}>
      <p
        role={tone === 'bad' ? 'alert' : 'status'}
        className={`flex min-w-0 flex-1 basis-72 gap-2 wrap-anywhere ${ink}`}
      >
        <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
        <span className="phone:line-clamp-3">
          {text}
          {words && <Words words={words} problem={banner.problem} />}
        </span>
      </p>
      {(links.length > 0 || isCuredByReload) && (
        <span className="flex gap-1.5">
          {links.map(({ label, name, href }) => (
            <Link key={name} href={href} aria-label={name} className={buttonClass('secondary', 'small')}>
              {label}
            </Link>
          ))}
          {isCuredByReload && (
            <Button size="small" onClick={() => location.reload()}>
              {t('app.reload')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}

/** The server's own words, or what they say in the user's language. */
function Words({ words, problem }: { words: string; problem: Banner['problem'] }) {
  const own = (
    <q lang="en" className="ml-1.5 text-ink">
      {words}
    </q>
  )
  if (!problem) return own
  return (
    <Suspense fallback={own}>
      <ProblemWords sentence={words} problem={problem} />
    </Suspense>
  )
}
