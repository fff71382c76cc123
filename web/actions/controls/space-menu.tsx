import { Ellipsis } from 'lucide-react'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { createPart } from '../../loading/lazy-part.ts'
import { MenuTrigger } from '../../ui/menus/menu-trigger.tsx'

const openSpaceMenu = createPart(
  () => import('./open-space-menu.tsx'),
  (module) => module.OpenSpaceMenu,
  { isSoonWanted: true },
)
const OpenSpaceMenu = openSpaceMenu.Part

/** Every action and link for a Space. */
export function SpaceMenu({ space, className = 'tip-left' }: { space: Space; className?: string }) {
  const { t } = useLocale()
  return (
    <MenuTrigger
      label={t('space.actions', { title: space.title })}
      data-tip={t('space.actionsColumn')}
      className={className}
      closeLabel={t('common.close')}
      onNear={openSpaceMenu.preload}
      menu={(open) => <OpenSpaceMenu space={space} {...open} />}
    >
      <Ellipsis size={18} aria-hidden />
    </MenuTrigger>
  )
}
