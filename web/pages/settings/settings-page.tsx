import { useParams } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { NotFound } from '../../shell/page/fallbacks.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { BackupTab } from './backup/backup-tab.tsx'
import { PreferencesTab } from './preferences/preferences-tab.tsx'
import { SystemTab } from './system/system-tab.tsx'
import { WatchTab } from './watch/watch-tab.tsx'

/** In the order of the tabs. */
const PARTS = { system: SystemTab, watch: WatchTab, backup: BackupTab, preferences: PreferencesTab }
const TABS = Object.keys(PARTS) as (keyof typeof PARTS)[]

/** The settings, each tab at its own address. */
export function SettingsPage() {
  const { t } = useLocale()
  const { tab } = useParams<{ tab: string }>()
  const current = TABS.find((one) => one === tab)
  const title = t(current ? `settings.${current}` : 'nav.settings')
  useTitle(title)
  if (!current) return <NotFound />
  const Part = PARTS[current]

  return (
    <>
      <TopBar crumbs={[{ label: t('nav.settings') }, { label: title }]} />
      <PageMain className="mx-auto grid max-w-5xl grid-cols-1 gap-5 px-6 pt-3 pb-16 phone:px-3">
        <Tabs
          label={t('nav.settings')}
          tabs={TABS.map((one) => ({
            label: t(`settings.${one}`),
            href: `/settings/${one}`,
            isCurrent: one === current,
          }))}
        />
        <Part />
      </PageMain>
    </>
  )
}
