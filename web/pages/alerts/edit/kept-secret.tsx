import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'

interface KeptSecretProps {
  label: string
  isRequired: boolean
  error: string | null
  /** Whether its first button takes the focus when it appears. */
  autoFocus: boolean
  onReplace: () => void
  onRemove: () => void
}

/** Stands for a secret that is set: it is not shown, and kept until it is replaced or removed. */
export function KeptSecret(props: KeptSecretProps) {
  const { label, isRequired, error, autoFocus, onReplace, onRemove } = props
  const { t } = useLocale()
  return (
    <div className="grid gap-1">
      <p className="text-xs text-muted">{label}</p>
      <div className="flex flex-wrap items-center gap-2">
        <span>{t('alerts.isSet')}</span>
        <Button
          size="small"
          autoFocus={autoFocus}
          onClick={onReplace}
          aria-label={t('alerts.replaceOf', { name: label })}
        >
          {t('alerts.replace')}
        </Button>
        {!isRequired && (
          <Button size="small" onClick={onRemove} aria-label={t('alerts.removeOf', { name: label })}>
            {t('alerts.remove')}
          </Button>
        )}
      </div>
      {error && <p className="text-xs text-bad">{error}</p>}
    </div>
  )
}
