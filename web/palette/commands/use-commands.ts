import { useQuery } from '@tanstack/react-query'
import {
  Activity,
  ArrowDownWideNarrow,
  Bell,
  Bookmark,
  BookOpen,
  CircleDollarSign,
  DatabaseBackup,
  History,
  KeyRound,
  Languages,
  LayoutGrid,
  LogOut,
  type LucideIcon,
  Moon,
  OctagonAlert,
  Radar,
  RefreshCw,
  Rows3,
  SlidersHorizontal,
  Sun,
  SunMoon,
  Table,
  UserRound,
} from 'lucide-react'
import { useLocation } from 'wouter'
import { STAGE_GROUPS } from '../../../shared/model/stages.ts'
import { LANGUAGES, languageName } from '../../i18n/language.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { DENSITIES, GROUPINGS, preferences, SORTS } from '../../pages/fleet/controls/preferences.ts'
import { useSignOut } from '../../requests/sign-in.ts'
import { spacesQuery } from '../../requests/spaces.ts'
import { viewHref } from '../../saved-views/saved-views.ts'
import { useSavedViews } from '../../saved-views/use-saved-views.ts'
import { type ChoiceName, fleetHref, withChoice } from '../../shell/fleet-href.ts'
import { chooseTheme, THEMES, type Theme } from '../../shell/theme.ts'
import { useRefresh } from '../../shell/use-refresh.ts'
import { GROUP_LOOKS } from '../../space-display/group-looks.ts'
import type { Command } from './command.ts'

const THEME_ICONS: Record<Theme, LucideIcon> = { system: SunMoon, light: Sun, dark: Moon }

const MINOR: ReadonlySet<ChoiceName> = new Set(['sort', 'group', 'density'])

/** Every command that is not about one Space. */
export function useCommands(): Command[] {
  return [...useGoCommands(), ...useFilterCommands(), ...useSettingCommands()]
}

function useGoCommands(): Command[] {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const views = useSavedViews()
  const go = (id: string, label: string, icon: LucideIcon, href: string): Command => ({
    id: `go ${id}`,
    label,
    icon,
    group: 'go',
    run: () => navigate(href),
  })
  return [
    go('fleet spaces', t('palette.fleet'), LayoutGrid, fleetHref()),
    go('incidents', t('nav.incidents'), OctagonAlert, '/incidents'),
    go('activity', t('nav.activity'), History, '/activity'),
    go('costs billing', t('nav.costs'), CircleDollarSign, '/costs'),
    go('secrets variables tokens', t('nav.secrets'), KeyRound, '/secrets'),
    go('alerts', t('nav.alerts'), Bell, '/alerts'),
    go('status self-check', t('bar.status'), Activity, '/settings/system'),
    go('settings watch probes', t('settings.watch'), Radar, '/settings/watch'),
    go('settings backup restore', t('settings.backup'), DatabaseBackup, '/settings/backup'),
    go('settings preferences', t('settings.preferences'), SlidersHorizontal, '/settings/preferences'),
    go('docs api', t('bar.docs'), BookOpen, '/docs'),
    ...views.map((view) => go(`view ${view.id}`, view.name, Bookmark, viewHref(view))),
  ]
}

function useFilterCommands(): Command[] {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const list = useQuery({ ...spacesQuery, enabled: false })
  const choose = (name: ChoiceName, value: string, label: string, icon: LucideIcon) => ({
    id: `show ${name} ${value}`,
    label,
    icon,
    group: 'filters' as const,
    isMinor: MINOR.has(name),
    run() {
      navigate(withChoice(fleetHref(), name, value))
      rememberChoice(name, value)
    },
  })
  const named = (name: string, value: string) => t('palette.setting', { name, value })
  const accounts = list.data?.accounts ?? []
  return [
    ...STAGE_GROUPS.map((group) =>
      choose('state', group, t(`palette.show.${group}`), GROUP_LOOKS[group].icon),
    ),
    ...(accounts.length > 1 ? accounts : []).map(({ username }) =>
      choose('account', username, t('palette.showAccount', { account: username }), UserRound),
    ),
    choose('view', 'cards', t('palette.cards'), LayoutGrid),
    choose('view', 'table', t('palette.table'), Table),
    ...SORTS.map((sort) =>
      choose('sort', sort, named(t('fleet.sort'), t(`fleet.sort.${sort}`)), ArrowDownWideNarrow),
    ),
    ...(['auto', ...GROUPINGS] as const).map((one) =>
      choose('group', one, named(t('fleet.group'), t(`fleet.group.${one}`)), Rows3),
    ),
    ...DENSITIES.map((one) =>
      choose('density', one, named(t('settings.density'), t(`settings.density.${one}`)), Rows3),
    ),
  ]
}

/** As after a choice on the page itself. A filter is no preference. */
function rememberChoice(name: ChoiceName, value: string) {
  const before = preferences.get()
  if (!(name in before)) return
  const changed = { [name]: value === 'auto' ? null : value, ...(name === 'sort' && { direction: null }) }
  preferences.remember({ ...before, ...changed }, changed)
}

function useSettingCommands(): Command[] {
  const { t, setLanguage } = useLocale()
  const [, navigate] = useLocation()
  const { refresh } = useRefresh()
  const signOut = useSignOut(() => navigate('/sign-in'))
  const set = (id: string, label: string, icon: LucideIcon, run: () => void): Command => ({
    id,
    label,
    icon,
    group: 'settings',
    run,
  })
  return [
    set('refresh', t('bar.refresh'), RefreshCw, refresh),
    ...THEMES.map((theme) =>
      set(`theme ${theme}`, t('palette.theme', { theme: t(`bar.theme.${theme}`) }), THEME_ICONS[theme], () =>
        chooseTheme(theme),
      ),
    ),
    ...LANGUAGES.map((language) =>
      set(
        `language ${language}`,
        t('palette.language', { language: languageName(language) }),
        Languages,
        () => void setLanguage(language),
      ),
    ),
    set('sign out log out', t('bar.signOut'), LogOut, () => signOut.mutate()),
  ]
}
