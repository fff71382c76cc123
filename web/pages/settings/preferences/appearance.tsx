import { useState } from 'react'
import { LANGUAGES, languageName } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { useRailWidth } from '../../../shell/rail/rail-width.ts'
import { chooseTheme, currentTheme, THEMES, type Theme } from '../../../shell/theme.ts'
import { ChoiceGroup } from '../../../ui/controls/choice-group.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { PHONE, useMediaQuery } from '../../../ui/use-media-query.ts'

/** What the dashboard looks like in this browser. */
export function Appearance() {
  const { t, language, setLanguage } = useLocale()
  const [theme, setTheme] = useState(currentTheme)
  const isPhone = useMediaQuery(PHONE)

  function choose(next: Theme) {
    chooseTheme(next)
    setTheme(next)
  }

  return (
    <Panel title={t('settings.appearance')}>
      <div className="divide-y divide-line">
        <ChoiceGroup
          label={t('bar.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
          onChoose={(next) => void setLanguage(next)}
        />
        <ChoiceGroup
          label={t('bar.theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`bar.theme.${value}`) }))}
          onChoose={choose}
        />
        {!isPhone && <RailChoice />}
      </div>
    </Panel>
  )
}

function RailChoice() {
  const { t } = useLocale()
  const [width, setWidth] = useRailWidth()
  return (
    <ChoiceGroup
      label={t('settings.rail')}
      value={width}
      options={(['wide', 'narrow'] as const).map((value) => ({ value, label: t(`settings.rail.${value}`) }))}
      onChoose={setWidth}
    />
  )
}
