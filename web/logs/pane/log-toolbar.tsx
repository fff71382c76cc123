import { Clock, Regex, SlidersHorizontal, WrapText } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { NativeSelect } from '../../ui/controls/native-select.tsx'
import { PHONE, useMediaQuery } from '../../ui/use-media-query.ts'
import { LEVELS, type Level } from '../lines/level.ts'
import { logChoices, TIMES } from '../log-choices.ts'
import type { Search } from '../search/use-search.ts'
import { SearchField } from './search-field.tsx'
import { Toggle } from './toggle.tsx'

/** How logs are searched, filtered and shown. On a phone most of it is behind a button. */
export function LogToolbar({ search }: { search: Search }) {
  const { t } = useLocale()
  const isPhone = useMediaQuery(PHONE)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <SearchField search={search} />
      {isPhone && (
        <Toggle isOn={isOpen} onChange={setOpen} label={t('logs.filters')}>
          <SlidersHorizontal size={16} aria-hidden />
        </Toggle>
      )}
      {(isOpen || !isPhone) && <Filters search={search} />}
    </div>
  )
}

function Filters({ search }: { search: Search }) {
  const { t } = useLocale()
  const { isWrapped, times } = useLogChoices()
  const { query, setQuery, isOnlyMatches, setOnlyMatches } = search
  return (
    <>
      <div className="flex gap-1">
        <Toggle isOn={query.isRegex} onChange={(isRegex) => setQuery({ isRegex })} label={t('logs.regex')}>
          <Regex size={14} aria-hidden />
        </Toggle>
        <Toggle isOn={isOnlyMatches} onChange={setOnlyMatches}>
          {t('logs.onlyMatches')}
        </Toggle>
      </div>
      <LevelToggles />
      <div className="flex gap-1">
        <NativeSelect
          label={t('logs.times')}
          icon={<Clock size={14} aria-hidden />}
          value={times}
          options={TIMES.map((value) => ({ value, label: t(`logs.times.${value}`) }))}
          onChange={(value) => logChoices.change({ times: value })}
        />
        <Toggle
          isOn={isWrapped}
          onChange={(isOn) => logChoices.change({ isWrapped: isOn })}
          label={t('logs.wrap')}
        >
          <WrapText size={14} aria-hidden />
        </Toggle>
      </div>
    </>
  )
}

function LevelToggles() {
  const { t } = useLocale()
  const { levels } = useLogChoices()

  function toggle(level: Level) {
    const next = LEVELS.filter((one) => levels.includes(one) !== (one === level))
    // Without any level there would be nothing to see.
    logChoices.change({ levels: next.length > 0 ? next : LEVELS })
  }

  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t('logs.levels')}</legend>
      {LEVELS.map((level) => (
        <Toggle key={level} isOn={levels.includes(level)} onChange={() => toggle(level)}>
          {t(`logs.level.${level}`)}
        </Toggle>
      ))}
    </fieldset>
  )
}

export function useLogChoices() {
  return useSyncExternalStore(logChoices.subscribe, logChoices.get)
}
