import { Command } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'
import { preload } from '../../loading/preload.ts'
import { IconButton } from '../../ui/controls/button.tsx'
import { openPalette } from '../palette-flag.ts'

/** For users who do not know the shortcut. */
export function PaletteButton() {
  const { t } = useLocale()
  return (
    <IconButton
      label={t('bar.palette')}
      data-tip={`${t('bar.palette')} · Ctrl K`}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onPointerEnter={() => preload('palette')}
      onFocus={() => preload('palette')}
      onClick={openPalette}
    >
      <Command size={18} aria-hidden />
    </IconButton>
  )
}
