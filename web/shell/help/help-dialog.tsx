import { useSyncExternalStore } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { Kbd } from '../../ui/display/kbd.tsx'
import { characterKeys } from '../../ui/keys/character-keys.ts'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import { SHORTCUTS } from './shortcuts.ts'

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLocale()
  return (
    <Dialog title={t('keys.title')} closeLabel={t('common.close')} onClose={onClose}>
      {SHORTCUTS.map(({ where, shortcuts }) => (
        <section key={where} className="mb-4">
          <h3 className="text-xs text-muted">{t(where)}</h3>
          <dl className="divide-y divide-line">
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className="flex items-center justify-between gap-4 py-2">
                <dt>{t(does)}</dt>
                <dd className="flex gap-1">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <CharacterKeys />
    </Dialog>
  )
}

function CharacterKeys() {
  const { t } = useLocale()
  const areOn = useSyncExternalStore(characterKeys.subscribe, characterKeys.isOn)
  return (
    <label className="mt-3 flex items-start gap-3 rounded-lg bg-canvas p-3">
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
