import type { WatchSettings } from '../../../../shared/wire/watch.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { useBottomBar } from '../../../ui/use-bottom-bar.ts'
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
      {/* Room for the bar, so that it covers nothing. */}
      <div aria-hidden className="h-(--bottom-bar)" />
      {form.isChanged && <SaveBar form={form} />}
    </>
  )
}

function SaveBar({ form }: { form: WatchFormState }) {
  const { t } = useLocale()
  const hasProblems = form.problems.some(({ words }) => words === null)
  const bar = useBottomBar<HTMLDivElement>(true)
  return (
    <div
      ref={bar}
      className="fixed right-0 bottom-(--tabs) left-(--rail) z-20 border-t border-line bg-raised py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] shadow-raised"
    >
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-2 px-6 phone:px-3">
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
    </div>
  )
}
