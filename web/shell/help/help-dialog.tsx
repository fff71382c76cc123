import { useLocale } from '../../i18n/locale.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import { CharacterKeys } from './character-keys-choice.tsx'
import { ShortcutList } from './shortcut-list.tsx'

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLocale()
  return (
    <Dialog title={t('keys.title')} closeLabel={t('common.close')} onClose={onClose}>
      <ShortcutList />
      <CharacterKeys />
    </Dialog>
  )
}
