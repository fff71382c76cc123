import { SunMoon } from 'lucide-react'
import type { Translate } from '../../i18n/catalogue.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { MenuButton } from '../../ui/menus/menu-button.tsx'
import type { MenuEntry } from '../../ui/menus/menu-entry.ts'
import { chooseTheme, currentTheme, THEMES } from '../theme.ts'

export function ThemeMenu() {
  const { t } = useLocale()
  return (
    <MenuButton label={t('bar.theme')} closeLabel={t('common.close')} entries={() => themeEntries(t)}>
      <SunMoon size={18} aria-hidden />
    </MenuButton>
  )
}

export function themeEntries(t: Translate): MenuEntry[] {
  const chosen = currentTheme()
  return THEMES.map((theme) => ({
    kind: 'choice',
    label: t(`bar.theme.${theme}`),
    isChosen: theme === chosen,
    onSelect: () => chooseTheme(theme),
  }))
}
