import type { WatchSettings } from '../../../../shared/wire/watch.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { DeadManField } from './dead-man-field.tsx'
import { IntervalChoice } from './interval-choice.tsx'
import { ProbeList } from './probes/probe-list.tsx'
import { useWatchForm, type WatchFormState } from './use-watch-form.ts'

/** The settings, each change kept until it is saved or discarded. */
export function WatchForm({ saved }: { saved: WatchSettings }) {
  const { t } = useLocale()
  const form = useWatchForm(saved)
  const { shown, change, problems } = form
  return (
    <>
      <Panel title={t('watch.interval')}>
        <IntervalChoice value={shown.everySeconds} onChoose={(everySeconds) => change({ everySeconds })} />
      </Panel>
      <Panel title={t('watch.probes')}>
        <ProbeList probes={shown.probes} problems={problems} onChange={(probes) => change({ probes })} />
      </Panel>
      <Panel title={t('watch.deadMan')}>
        <DeadManField
          value={shown.deadManUrl}
          problem={problems.find(({ path }) => path === 'deadManUrl') ?? null}
          onChange={(deadManUrl) => change({ deadManUrl })}
        />
      </Panel>
      {form.isChanged && <SaveBar form={form} />}
    </>
  )
}

function SaveBar({ form }: { form: WatchFormState }) {
  const { t } = useLocale()
  const hasProblems = form.problems.some(({ words }) => words === null)
  return (
    <div className="sticky bottom-[calc(var(--tabs)+0.75rem)] z-20 flex flex-wrap items-center gap-2 rounded-xl border border-line bg-raised px-4 py-2.5 shadow-raised">
      <p role="status" className={`min-w-0 flex-[1_1_12rem] ${hasProblems ? 'text-bad' : ''}`}>
        {t(hasProblems ? 'watch.fixFirst' : 'watch.unsaved')}
      </p>
      <Button onClick={form.discard} disabled={form.isSaving}>
        {t('watch.discard')}
      </Button>
      <Button
        variant="primary"
        aria-disabled={hasProblems || form.isSaving}
        onClick={() => !hasProblems && !form.isSaving && form.save()}
      >
        {form.isSaving && <Spinner />}
        {t('watch.save')}
      </Button>
    </div>
  )
}
