import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useLocale } from '../../../i18n/locale.tsx'
import { sessionQuery } from '../../../requests/session.ts'
import { useSignOut } from '../../../requests/sign-in.ts'
import { CharacterKeys } from '../../../shell/help/character-keys-choice.tsx'
import { ShortcutList } from '../../../shell/help/shortcut-list.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Appearance } from './appearance.tsx'
import { FleetChoices } from './fleet-choices.tsx'

/** What this browser remembers for its user; nothing of it reaches the server. */
export function PreferencesTab() {
  const { t } = useLocale()
  return (
    <>
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{t('settings.preferences')}</h1>
        <p className="text-muted">{t('settings.preferencesLead')}</p>
      </div>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <div className="grid gap-5">
          <Appearance />
          <FleetChoices />
          <Session />
        </div>
        <Panel title={t('keys.title')}>
          <ShortcutList />
          <CharacterKeys />
        </Panel>
      </div>
    </>
  )
}

function Session() {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const session = useQuery(sessionQuery)
  const signOut = useSignOut(() => navigate('/sign-in'))
  return (
    <Panel title={t('settings.session')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{t('bar.signedInAs', { user: session.data?.success ? session.data.user : '' })}</p>
        <Button disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('bar.signOut')}
        </Button>
      </div>
    </Panel>
  )
}
