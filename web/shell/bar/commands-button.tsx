import { Command } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'
import { preload } from '../../loading/preload.ts'
import { buttonClass } from '../../ui/controls/button.tsx'
import { Kbd } from '../../ui/display/kbd.tsx'
import { MOD_KEY } from '../../ui/keys/mod-key.ts'
import { openPalette } from '../palette-flag.ts'

/** Opens the palette, and shows its shortcut. On a phone it is in the bottom bar. */
export function CommandsButton() {
  const { t } = useLocale()
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onPointerEnter={() => preload('palette')}
      onFocus={() => preload('palette')}
      onClick={openPalette}
      className={`${buttonClass('ghost', 'small')} text-muted hover:text-ink phone:hidden`}
    >
      <Command size={16} aria-hidden />
      <span className="max-lg:sr-only">{t('bar.palette')}</span>
      <span aria-hidden className="flex gap-1">
        <Kbd>{MOD_KEY}</Kbd>
        <Kbd>K</Kbd>
      </span>
    </button>
  )
}
