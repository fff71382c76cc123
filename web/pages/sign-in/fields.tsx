import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useId, useState } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { IconButton } from '../../ui/controls/button.tsx'

const INPUT =
  'h-10 w-full rounded-lg border border-line-strong bg-surface px-3 text-base aria-invalid:border-bad phone:h-12'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  isInvalid: boolean
}

export function TextField({ label, isInvalid, ...rest }: FieldProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      <input
        id={id}
        className={INPUT}
        aria-invalid={isInvalid}
        aria-describedby="sign-in-error"
        autoCapitalize="none"
        spellCheck={false}
        {...rest}
      />
    </div>
  )
}

export function PasswordField({ label, isInvalid }: { label: string; isInvalid: boolean }) {
  const { t } = useLocale()
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <div className="relative">
      <TextField
        label={label}
        isInvalid={isInvalid}
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
      />
      <IconButton
        label={isShown ? t('signIn.hidePassword') : t('signIn.showPassword')}
        onClick={() => setShown(!isShown)}
        className="absolute! right-1 bottom-1 phone:bottom-0.5"
      >
        <Icon size={18} aria-hidden />
      </IconButton>
    </div>
  )
}
