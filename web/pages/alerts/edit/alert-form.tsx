import { Send } from 'lucide-react'
import { type FormEvent, useEffect, useRef } from 'react'
import type { Alert } from '../../../../shared/wire/alert-answers.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { FormField } from '../../../ui/controls/form-field.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { useAlertActions } from '../use-alert-actions.ts'
import { Preview } from './preview.tsx'
import { type AlertFormState, useAlertForm } from './use-alert-form.ts'
import { WhatFields } from './what-fields.tsx'
import { WhenFields } from './when-fields.tsx'
import { WhereFields } from './where-fields.tsx'

/** What, where to, when, and how it will look. */
export function AlertForm({ alert }: { alert: Alert | null }) {
  const { t } = useLocale()
  const form = useAlertForm(alert)
  const { draft, change, errorOf, verdict } = form
  const element = useRef<HTMLFormElement>(null)
  // What is wrong may be far above the button.
  useEffect(() => {
    if (verdict !== 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [verdict])

  function submit(event: FormEvent) {
    event.preventDefault()
    form.save()
  }

  return (
    <form ref={element} onSubmit={submit} noValidate className="grid grid-cols-1 gap-5">
      <Panel title={t('alerts.what')}>
        <div className="grid gap-4">
          <FormField
            label={t('alerts.name')}
            hint={t('alerts.nameHint')}
            error={errorOf('name')}
            value={draft.name}
            maxLength={100}
            onChange={(name) => change({ name })}
          />
          <WhatFields form={form} />
        </div>
      </Panel>
      <Panel title={t('alerts.where')}>
        <WhereFields form={form} />
      </Panel>
      <Panel title={t('alerts.when')}>
        <WhenFields form={form} />
      </Panel>
      <Panel title={t('alerts.looks')}>
        <Preview language={draft.language} zone={draft.quiet.isOn ? draft.quiet.zone : 'UTC'} />
      </Panel>
      <Buttons form={form} alert={alert} />
    </form>
  )
}

function Buttons({ form, alert }: { form: AlertFormState; alert: Alert | null }) {
  const { t } = useLocale()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        type="submit"
        variant="primary"
        aria-disabled={form.isSaving || (alert !== null && !form.isChanged)}
      >
        {form.isSaving && <Spinner />}
        {t(alert === null ? 'alerts.create' : 'watch.save')}
      </Button>
      {form.isChanged && <Button onClick={form.discard}>{t('watch.discard')}</Button>}
      {alert && !form.isChanged && <TestButton alert={alert} />}
      <p role="status" className={form.isFlawed ? 'text-bad' : 'text-muted'}>
        {form.isFlawed ? t('watch.fixFirst') : form.isChanged ? t('watch.unsaved') : ''}
      </p>
    </div>
  )
}

function TestButton({ alert }: { alert: Alert }) {
  const { t } = useLocale()
  const { test } = useAlertActions(alert)
  return (
    <Button aria-disabled={test.isPending} onClick={() => test.isPending || test.mutate()}>
      {test.isPending ? <Spinner /> : <Send size={16} aria-hidden />}
      {t('alerts.sendTest')}
    </Button>
  )
}
