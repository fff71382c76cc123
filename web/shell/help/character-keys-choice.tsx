import { useSyncExternalStore } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { characterKeys } from '../../ui/keys/character-keys.ts'

/** Turns the shortcuts of a single character on and off. */
export function CharacterKeys() {
  const { t } = useLocale()
  const areOn = useSyncExternalStore(characterKeys.subscribe, characterKeys.isOn)
  return (
    <label className="mt-3 flex cursor-pointer items-start gap-3 rounded-lg bg-canvas p-3">
      <input
        type="checkbox"
        checked={areOn}
        onChange={(event) => characterKeys.set(event.target.checked)}
        className="mt-0.5 size-4 accent-accent phone:size-5"
      />
      <span>
        {t('keys.characters')}
        <span className="block text-xs text-muted">{t('keys.charactersHint')}</span>
      </span>
    </label>
  )
}
