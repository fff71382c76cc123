import { useState } from 'react'
import type { ChannelField } from '../../../../shared/channels/channel.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { FormField } from '../../../ui/controls/form-field.tsx'
import { generateSecret, isKept, withField } from './alert-draft.ts'
import { KeptSecret } from './kept-secret.tsx'
import { SecretsField } from './secrets-field.tsx'
import type { AlertFormState } from './use-alert-form.ts'

interface ChannelInputProps {
  field: ChannelField
  form: AlertFormState
}

/** A field of a channel. A secret that is set is not shown: it is kept until it is replaced or removed. */
export function ChannelInput({ field, form }: ChannelInputProps) {
  const { t, language } = useLocale()
  const { draft, change, errorOf } = form
  const { name, isRequired } = field
  // The button that was pressed is gone then: the focus goes on to what takes its place.
  const [isPressed, setPressed] = useState(false)
  const label = `${field.label[language]}${isRequired ? '' : t('alerts.optional')}`
  const press = (value: string | null | undefined) => {
    setPressed(true)
    change({ fields: withField(draft, name, value) })
  }
  if (isKept(draft, name)) {
    return (
      <KeptSecret
        {...{ label, isRequired }}
        error={errorOf(`channel.${name}`)}
        autoFocus={isPressed}
        onReplace={() => press('')}
        onRemove={() => press(null)}
      />
    )
  }
  return (
    <div className="grid gap-2">
      <OpenInput field={field} form={form} label={label} autoFocus={isPressed} />
      {draft.set.includes(name) && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            size="small"
            onClick={() => press(undefined)}
            aria-label={t('alerts.keepOf', { name: label })}
          >
            {t('alerts.keep')}
          </Button>
          {draft.fields[name] === null && <p className="text-xs text-warn">{t('alerts.removedWhenSaved')}</p>}
        </div>
      )}
    </div>
  )
}

interface OpenInputProps extends ChannelInputProps {
  label: string
  autoFocus: boolean
}

function OpenInput({ field, form: { draft, change, errorOf }, label, autoFocus }: OpenInputProps) {
  const { language } = useLocale()
  const { name, type, isSecret, placeholder } = field
  const value = draft.fields[name] ?? ''
  const common = {
    ...{ label, value, autoFocus },
    hint: field.help[language],
    error: errorOf(`channel.${name}`),
    onChange: (text: string) => change({ fields: withField(draft, name, text) }),
  }
  if (type === 'secrets') {
    const generate = () => common.onChange([value.trim(), generateSecret()].filter(Boolean).join('\n'))
    return <SecretsField {...common} onGenerate={generate} />
  }
  return (
    <FormField
      {...common}
      // Not `password`: browsers would offer to keep it, and to fill in that of the dashboard.
      type={type === 'address' && !isSecret ? 'url' : 'text'}
      placeholder={placeholder}
      maxLength={2_000}
    />
  )
}
