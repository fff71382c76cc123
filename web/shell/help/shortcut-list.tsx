import { useLocale } from '../../i18n/locale.tsx'
import { Kbd } from '../../ui/display/kbd.tsx'
import { SHORTCUTS } from './shortcuts.ts'

/** Every shortcut, by page. */
export function ShortcutList() {
  const { t } = useLocale()
  return SHORTCUTS.map(({ where, shortcuts }) => (
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
  ))
}
