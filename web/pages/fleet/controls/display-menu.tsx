import { Settings2 } from 'lucide-react'
import type { Translate } from '../../../i18n/catalogue.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { MenuButton } from '../../../ui/menus/menu-button.tsx'
import type { MenuEntry } from '../../../ui/menus/menu-entry.ts'
import { groupField } from './choice-fields.ts'
import type { Choices, Choose } from './choices.ts'

/** What is chosen once and rarely changed: the grouping and the density. */
export function DisplayMenu({ choices, choose }: { choices: Choices; choose: Choose }) {
  const { t } = useLocale()
  return (
    <MenuButton
      label={t('fleet.display')}
      closeLabel={t('common.close')}
      entries={() => displayEntries(choices, choose, t)}
    >
      <Settings2 size={16} aria-hidden />
    </MenuButton>
  )
}

function displayEntries(choices: Choices, choose: Choose, t: Translate): MenuEntry[] {
  const { label, value, options, onChange } = groupField({ choices, choose, t })
  const isCompact = choices.density === 'compact'
  return [
    { kind: 'heading', label },
    ...options.map(
      (option): MenuEntry => ({
        kind: 'choice',
        label: option.label,
        isChosen: option.value === value,
        onSelect: () => onChange(option.value),
      }),
    ),
    { kind: 'line' },
    {
      kind: 'choice',
      label: t('fleet.compact'),
      isChosen: isCompact,
      onSelect: () => choose({ density: isCompact ? 'comfortable' : 'compact' }, { replace: true }),
    },
  ]
}
