import { Link, useParams } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { NotFound } from '../../shell/page/fallbacks.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { PreferencesTab } from './preferences/preferences-tab.tsx'
import { SystemTab } from './system/system-tab.tsx'

const TABS = ['system', 'preferences'] as const

/** The settings, each tab at its own address. */
export function SettingsPage() {
  const { t } = useLocale()
  const { tab } = useParams<{ tab: string }>()
  const current = TABS.find((one) => one === tab)
  const title = t(current ? `settings.${current}` : 'nav.settings')
  useTitle(title)
  if (!current) return <NotFound />

  return (
    <>
      <TopBar crumbs={[{ label: t('nav.settings') }, { label: title }]} />
      <PageMain className="mx-auto grid max-w-5xl gap-5 px-6 pt-3 pb-16 phone:px-3">
        <nav aria-label={t('nav.settings')} className="flex gap-1 border-b border-line">
          {TABS.map((one) => (
            <Link
              key={one}
              href={`/settings/${one}`}
              aria-current={one === current ? 'page' : undefined}
              className="-mb-px flex h-11 items-center border-b-2 border-transparent px-3 text-muted hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {t(`settings.${one}`)}
            </Link>
          ))}
        </nav>
        {current === 'system' ? <SystemTab /> : <PreferencesTab />}
      </PageMain>
    </>
  )
}
