import { useState } from 'react'
import { flavorOf, isPaid } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Spinner } from '../../../ui/display/spinner.tsx'
import { NEVER } from './sleep-choices.ts'
import { SleepSelect } from './sleep-select.tsx'
import { useChangeHardware } from './use-change-hardware.ts'

/** When a Space goes to sleep: on free hardware the Hub decides that. */
export function SleepTime({ space }: { space: Space }) {
  const { t } = useLocale()
  const change = useChangeHardware(space)
  const present = space.neverSleeps ? NEVER : space.sleepTimeSeconds
  const [chosen, setChosen] = useState<number | null>(null)
  const value = chosen ?? present
  const isChanged = chosen !== null && chosen !== present
  if (!isPaid(space.hardware.requested ?? flavorOf(space))) {
    return (
      <Panel title={t('hardware.sleepTitle')}>
        <p className="text-muted">{t('hardware.fixedSleep')}</p>
      </Panel>
    )
  }
  const save = () => {
    if (change.isPending || chosen === null) return
    // A refused choice is not what is true.
    change.mutate({ change: 'sleep-time', seconds: chosen }, { onSettled: () => setChosen(null) })
  }
  return (
    <Panel title={t('hardware.sleepTitle')}>
      <div className="grid grid-cols-1 gap-3">
        <p className="text-muted">{t(value === null ? 'hardware.unknownSleep' : 'hardware.sleepHint')}</p>
        <SleepSelect value={value} onChange={setChosen} />
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            aria-disabled={change.isPending || !isChanged}
            onClick={() => isChanged && save()}
          >
            {change.isPending && <Spinner />}
            {t('watch.save')}
          </Button>
          {isChanged && <Button onClick={() => setChosen(null)}>{t('watch.discard')}</Button>}
        </div>
      </div>
    </Panel>
  )
}
