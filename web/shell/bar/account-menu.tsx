import { useQuery } from '@tanstack/react-query'
import { Activity, CircleUserRound, Keyboard, LogOut } from 'lucide-react'
import { useLocation } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { preload } from '../../loading/preload.ts'
import { sessionQuery } from '../../requests/session.ts'
import { useSignOut } from '../../requests/sign-in.ts'
import { MenuButton } from '../../ui/menus/menu-button.tsx'
import type { MenuEntry } from '../../ui/menus/menu-entry.ts'
import { openHelp } from '../help/help.tsx'
import { useLanguageEntries } from './language-menu.tsx'
import { themeEntries } from './theme-menu.tsx'

/** Who is signed in, the language and the theme, and what has no place of its own. */
export function AccountMenu() {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const session = useQuery(sessionQuery)
  const signOut = useSignOut(() => navigate('/sign-in'))
  const languages = useLanguageEntries()
  const user = session.data?.success ? session.data.user : ''

  const entries = (): MenuEntry[] => [
    { kind: 'heading', label: t('bar.signedInAs', { user }) },
    { kind: 'heading', label: t('bar.language') },
    ...languages,
    { kind: 'heading', label: t('bar.theme') },
    ...themeEntries(t),
    { kind: 'line' },
    {
      kind: 'link',
      label: t('bar.status'),
      icon: <Activity size={16} aria-hidden />,
      href: '/settings/system',
      onPoint: () => preload('/settings/system'),
    },
    {
      kind: 'action',
      label: t('bar.shortcuts'),
      icon: <Keyboard size={16} aria-hidden />,
      onSelect: openHelp,
    },
    { kind: 'line' },
    {
      kind: 'action',
      label: t('bar.signOut'),
      icon: <LogOut size={16} aria-hidden />,
      onSelect: () => signOut.mutate(),
    },
  ]
  return (
    <MenuButton label={t('bar.account')} closeLabel={t('common.close')} entries={entries}>
      <CircleUserRound size={20} aria-hidden />
    </MenuButton>
  )
}
