import { useSyncExternalStore } from 'react'
import { useLocale } from '../../../i18n/locale.tsx'
import { ChoiceGroup } from '../../../ui/controls/choice-group.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { DENSITIES, preferences, VIEWS } from '../../fleet/controls/preferences.ts'

/** How the fleet is shown if its address does not say otherwise. */
export function FleetChoices() {
  const { t } = useLocale()
  const chosen = useSyncExternalStore(preferences.subscribe, preferences.get)
  const choose = (change: Partial<typeof chosen>) => preferences.remember({ ...chosen, ...change }, change)
  return (
    <Panel title={t('fleet.title')}>
      <div className="divide-y divide-line">
        <ChoiceGroup
          label={t('settings.startView')}
          value={chosen.view}
          options={VIEWS.map((value) => ({ value, label: t(`fleet.view.${value}`) }))}
          onChoose={(view) => choose({ view })}
        />
        <ChoiceGroup
          label={t('settings.density')}
          value={chosen.density}
          options={DENSITIES.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
          onChoose={(density) => choose({ density })}
        />
      </div>
    </Panel>
  )
}
