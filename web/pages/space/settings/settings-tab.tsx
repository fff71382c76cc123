import { useQuery } from '@tanstack/react-query'
import { refusalOf } from '../../../../shared/model/actions.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ListSkeleton } from '../../../incidents/list-states.tsx'
import { flavorsQuery } from '../../../requests/configuration/costs.ts'
import { PageFailed } from '../../../shell/page/page-failed.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { FlavorPicker } from './flavor-picker.tsx'
import { HardwareState } from './hardware-state.tsx'
import { SleepTime } from './sleep-time.tsx'

/** What a Space runs on, what that costs, and when it sleeps. */
export function SettingsTab({ space }: { space: Space }) {
  const { t } = useLocale()
  const query = useQuery(flavorsQuery)
  const refusal = refusalOf(space)
  if (refusal !== null || !space.operable) {
    return (
      <p className="text-muted">{t(refusal === null ? 'config.noToken' : `hardware.block.${refusal}`)}</p>
    )
  }
  return (
    <>
      {query.isError && !query.data && (
        <PageFailed
          title={t('hardware.failed')}
          error={query.error}
          isRetrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <ListSkeleton rows={6} />}
      <SleepTime space={space} />
      {query.data && (
        <Panel title={t('hardware.title')}>
          <div className="grid grid-cols-1 gap-3">
            <HardwareState space={space} flavors={query.data} />
            <FlavorPicker space={space} flavors={query.data} />
          </div>
        </Panel>
      )}
    </>
  )
}
