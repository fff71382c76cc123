import { useLocale } from '../../i18n/locale.tsx'
import type { Operation } from './document/operations.ts'
import { Method } from './operation/method.tsx'

import { langOf } from './translation/use-translated.ts'

const LINK =
  'flex items-center gap-2 rounded-lg px-2 py-1.5 text-muted hover:bg-hover hover:text-ink phone:min-h-11'

/** The table of contents. */
export function Contents({ operations }: { operations: readonly Operation[] }) {
  const { t } = useLocale()
  return (
    <nav
      aria-label={t('docs.contents')}
      className="lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:self-start lg:overflow-y-auto phone:hidden"
    >
      <ul>
        <li>
          <a href="#authentication" className={LINK}>
            {t('docs.auth')}
          </a>
        </li>
        {operations.map(({ id, method, summary }) => (
          <li key={id}>
            <a href={`#${encodeURIComponent(id)}`} className={LINK}>
              <Method method={method} />
              <span lang={langOf(summary)} className="min-w-0">
                {summary}
              </span>
            </a>
          </li>
        ))}
        <li>
          <a href="#errors" className={LINK}>
            {t('docs.errors')}
          </a>
        </li>
        <li>
          <a href="#schemas" className={LINK}>
            {t('docs.schemas')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
