import { Languages } from 'lucide-react'
import { LANGUAGES, languageName } from '../../i18n/language.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { MenuButton } from '../../ui/menus/menu-button.tsx'
import type { MenuEntry } from '../../ui/menus/menu-entry.ts'

export function LanguageMenu() {
  const { t } = useLocale()
  const entries = useLanguageEntries()
  return (
    <MenuButton label={t('bar.language')} closeLabel={t('common.close')} entries={() => entries}>
      <Languages size={18} aria-hidden />
    </MenuButton>
  )
}

export function useLanguageEntries(): MenuEntry[] {
  const { language, setLanguage } = useLocale()
  return LANGUAGES.map((one) => ({
    kind: 'choice',
    label: languageName(one),
    isChosen: one === language,
    onSelect: () => void setLanguage(one),
  }))
}
