import { useId } from 'react'
import { copyWords } from '../../../i18n/copy-words.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CopyButton } from '../../../ui/controls/copy-button.tsx'

interface SecretsFieldProps {
  label: string
  hint: string
  error: string | null
  value: string
  /** Whether it takes the focus when it appears. */
  autoFocus: boolean
  onChange: (value: string) => void
  onGenerate: () => void
}

/** Signing secrets, one a line, which can be made up here and copied until they are saved. */
export function SecretsField(props: SecretsFieldProps) {
  const { label, hint, error, value, onChange, onGenerate, ...rest } = props
  const { t } = useLocale()
  const id = useId()
  const isEmpty = value.trim() === ''
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        rows={2}
        value={value}
        placeholder="whsec_…"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
        className="w-full rounded-lg border border-line bg-surface px-3 py-2 font-mono text-sm wrap-anywhere aria-invalid:border-bad"
      />
      <p id={`${id}-hint`} className="text-xs">
        {error !== null && <span className="block text-bad">{error}</span>}
        <span className="text-muted">
          {isEmpty ? hint : t('alerts.two', { one: hint, two: t('alerts.copyNow') })}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onGenerate}>
          {t('alerts.generate')}
        </Button>
        {!isEmpty && <CopyButton {...copyWords(t)} text={value.trim()} />}
      </div>
    </div>
  )
}
