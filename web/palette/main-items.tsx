import { useQuery } from '@tanstack/react-query'
import { CommandEmpty } from 'cmdk'
import { useEffect, useState } from 'react'
import type { Space } from '../../shared/model/space.ts'
import { useLocale } from '../i18n/locale.tsx'
import { spacesQuery } from '../requests/spaces.ts'
import { isComposing } from '../ui/keys/is-composing.ts'
import { type Command, matchCommands } from './commands/command.ts'
import { useCommands } from './commands/use-commands.ts'
import { type SelectedIds, useVerbCommands } from './commands/use-verb-commands.ts'
import { CommandRow, Group, SpaceRow, spaceValue } from './palette-rows.tsx'
import { createSpaceFinder } from './rank-spaces.ts'
import { recentSpaceIds } from './recent-spaces.ts'
import { VerbItems } from './verb-items.tsx'

/** Nobody reads more rows than this. Few rows also keep typing fast with thousands of Spaces. */
const MAX_ROWS = 30
const MAX_ROWS_WITHOUT_QUERY = 6

interface MainItemsProps {
  query: string
  selected: string
  onChoose: (run: () => void) => void
  onEnter: (space: Space) => void
  selection: SelectedIds
  onAsk: (query: string) => void
}

/** Matching Spaces and commands. If the query begins with a verb, that on the matching Spaces. */
export function MainItems({ query, selected, onChoose, onEnter, selection, onAsk }: MainItemsProps) {
  const { t } = useLocale()
  const { data } = useQuery(spacesQuery)
  const [findSpaces] = useState(createSpaceFinder)
  const hasQuery = query.trim() !== ''
  const listed = [...useVerbCommands(selection, onAsk), ...useCommands()]
  const commands = matchCommands(listed, query).filter(({ isMinor }) => hasQuery || !isMinor)
  const spaces = data?.spaces ?? []
  const recent = hasQuery ? [] : findRecent(spaces)
  const found =
    recent.length > 0
      ? { spaces: recent, total: recent.length }
      : findSpaces(spaces, query, hasQuery ? MAX_ROWS : MAX_ROWS_WITHOUT_QUERY)
  useTabInto(found.spaces, selected, onEnter)

  const spaceGroup = found.spaces.length > 0 && (
    <Group heading={t(recent.length > 0 ? 'palette.recent' : 'palette.spaces')}>
      {found.spaces.map((space) => (
        <SpaceRow key={space.id} space={space} onChoose={onChoose} />
      ))}
      {found.total > found.spaces.length && (
        <p className="px-3 py-2 text-xs text-muted">
          {t('palette.more', { count: found.total - found.spaces.length })}
        </p>
      )}
    </Group>
  )
  return (
    <>
      <CommandEmpty className="p-6 text-center text-muted">{t('palette.none')}</CommandEmpty>
      {hasQuery && (
        <VerbItems
          query={query}
          find={(rest) => findSpaces(spaces, rest, MAX_ROWS).spaces}
          onChoose={onChoose}
        />
      )}
      {recent.length > 0 && spaceGroup}
      <CommandGroups groups={VERBS} commands={commands} onChoose={onChoose} />
      {hasQuery && spaceGroup}
      <CommandGroups groups={OTHERS} commands={commands} onChoose={onChoose} />
      {!hasQuery && recent.length === 0 && spaceGroup}
    </>
  )
}

const VERBS = ['verbs'] as const
const OTHERS = ['go', 'filters', 'settings'] as const

function findRecent(spaces: readonly Space[]): Space[] {
  return recentSpaceIds().flatMap((id) => spaces.find((space) => space.id === id) ?? [])
}

function CommandGroups({
  groups,
  commands,
  onChoose,
}: {
  groups: readonly Command['group'][]
  commands: Command[]
  onChoose: MainItemsProps['onChoose']
}) {
  const { t } = useLocale()
  return groups.map((group) => {
    const own = commands.filter((command) => command.group === group)
    if (own.length === 0) return null
    return (
      <Group key={group} heading={t(`palette.${group}`)}>
        {own.map((command) => (
          <CommandRow key={command.id} value={command.id} command={command} onChoose={onChoose} />
        ))}
      </Group>
    )
  })
}

/** Tab on a Space opens its commands. Elsewhere Tab behaves as usual. */
function useTabInto(spaces: readonly Space[], selected: string, onEnter: (space: Space) => void) {
  const space = spaces.find(({ id }) => spaceValue(id) === selected)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Tab' || event.shiftKey || !space || isComposing(event)) return
      event.preventDefault()
      event.stopPropagation()
      onEnter(space)
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [space, onEnter])
}
