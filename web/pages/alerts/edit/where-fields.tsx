import { Info } from 'lucide-react'
import { CHANNEL_KINDS, CHANNELS } from '../../../../shared/channels/channels.ts'
import type { AlertLanguage } from '../../../../shared/model/alert.ts'
import { LANGUAGES, languageName } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ChoiceGroup } from '../../../ui/controls/choice-group.tsx'
import { Notice } from '../../../ui/display/notice.tsx'
import { ChannelInput } from './channel-input.tsx'
import type { AlertFormState } from './use-alert-form.ts'

/** The channel with its fields, and the language of its messages. */
export function WhereFields({ form }: { form: AlertFormState }) {
  const { t, language } = useLocale()
  const { draft, change } = form
  const { note, fields } = CHANNELS[draft.kind]
  return (
    <div className="grid gap-4">
      <ChoiceGroup
        label={t('alerts.channel')}
        value={draft.kind}
        options={CHANNEL_KINDS.map((kind) => ({ value: kind, label: CHANNELS[kind].name[language] }))}
        onChoose={form.chooseKind}
      />
      {note && (
        <Notice tone="plain" icon={<Info size={18} aria-hidden className="text-muted" />}>
          {note[language]}
        </Notice>
      )}
      {fields.map((field) => (
        <ChannelInput key={`${draft.kind} ${field.name}`} field={field} form={form} />
      ))}
      <ChoiceGroup<AlertLanguage>
        label={t('alerts.language')}
        value={draft.language}
        options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        onChoose={(chosen) => change({ language: chosen })}
      />
    </div>
  )
}
