import { useLocale } from '../../../i18n/locale.tsx'
import { FormField } from '../../../ui/controls/form-field.tsx'
import { problemText } from './problem-text.ts'
import type { FieldProblem } from './use-watch-form.ts'

interface DeadManFieldProps {
  value: string | null
  problem: FieldProblem | null
  onChange: (value: string | null) => void
}

export function DeadManField({ value, problem, onChange }: DeadManFieldProps) {
  const { t } = useLocale()
  return (
    <FormField
      label={t('watch.deadMan.label')}
      hint={t('watch.deadMan.hint')}
      error={problem && problemText(problem, t)}
      type="url"
      placeholder="https://"
      value={value ?? ''}
      maxLength={2_000}
      onChange={(text) => onChange(text.trim() || null)}
    />
  )
}
