import { type ReactNode, useMemo, useState } from 'react'
import type { Space } from '../../../shared/model/space.ts'
import type { LogKind } from '../../../shared/wire/logs.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useLog } from '../follow/use-log.ts'
import { LogList } from '../list/log-list.tsx'
import { useMatches } from '../search/use-matches.ts'
import type { Search } from '../search/use-search.ts'
import { useSteps } from '../search/use-steps.ts'
import { chooseRows } from './choose-rows.ts'
import { LogEnd } from './log-end.tsx'
import { LogStart } from './log-start.tsx'
import { useLogChoices } from './log-toolbar.tsx'
import { PaneTools } from './pane-tools.tsx'

const FIRST_LINES = 1_000
/** As many as the server sends. */
const MOST_LINES = 10_000

interface LogPaneProps {
  space: Space
  kind: LogKind
  search: Search
  /** Before the number of matches and the tools. */
  heading?: ReactNode
}

/** One log: its lines, which go on while it is written, and what can be done with them. */
export function LogPane({ space, kind, ...rest }: LogPaneProps) {
  const [tail, setTail] = useState(FIRST_LINES)
  const onMore = tail < MOST_LINES ? () => setTail(MOST_LINES) : null
  return <OpenLog key={`${space.id} ${kind} ${tail}`} {...{ space, kind, tail, onMore, ...rest }} />
}

interface OpenLogProps extends LogPaneProps {
  tail: number
  onMore: (() => void) | null
}

function OpenLog({ space, kind, tail, onMore, search, heading }: OpenLogProps) {
  const { t } = useLocale()
  const choices = useLogChoices()
  const log = useLog({ spaceId: space.id, kind, tail }, space.stage)
  const { index, version } = useMatches(log.entries, search.matcher)
  const { isOnlyMatches, matcher } = search
  const isSearched = isOnlyMatches && matcher.kind === 'match'
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the index has found more
  const rows = useMemo(
    () => chooseRows(log.entries, { levels: choices.levels, index: isSearched ? index : null }),
    [log.entries, choices.levels, isSearched, index, version],
  )
  const steps = useSteps({ id: `${space.id} ${kind}`, rows, index, search })

  return (
    <section
      aria-label={t(`logs.${kind}.of`, { title: space.title })}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5">
        {heading}
        <PaneTools
          space={space}
          kind={kind}
          entries={log.entries}
          dropped={log.dropped}
          matches={matcher.kind === 'match' ? steps : null}
        />
      </div>
      <LogList
        label={t(`logs.${kind}.lines`, { title: space.title })}
        rows={rows}
        choices={choices}
        index={index}
        current={steps.current}
        before={
          <LogStart
            isEmpty={log.entries.length === 0}
            dropped={log.dropped}
            hasMore={log.entries.length >= tail}
            onMore={onMore}
          />
        }
        after={
          <LogEnd
            space={space}
            kind={kind}
            state={log.state}
            onRetry={log.retry}
            held={log.entries.length}
            shown={rows.length}
          />
        }
      />
    </section>
  )
}
