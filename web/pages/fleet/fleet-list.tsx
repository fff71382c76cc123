import { Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { SpaceList } from '../../../shared/wire/space-list.ts'
import type { SelectionStore } from '../../actions/selection.ts'
import { withPageWords } from '../../i18n/language.ts'
import { createPart } from '../../loading/lazy-part.ts'
import { usePart } from '../../loading/use-part.ts'
import { StalenessProvider } from '../../space-display/staleness.tsx'
import { HeldKeys } from '../../ui/keys/held-keys.tsx'
import { AttentionFilter, AttentionSection } from './attention/attention-section.tsx'
import type { Choose } from './controls/choices.ts'
import { type Choices, hasFilters } from './controls/choices.ts'
import { Counters } from './controls/counters.tsx'
import { FilterBar } from './controls/filter-bar.tsx'
import { SortLimit } from './controls/sort-limit.tsx'
import { NoMatch, NoSpaces, NotSetUp } from './empty/empty-parts.ts'
import { useColumns } from './lines/columns.ts'
import { FleetRows } from './lines/fleet-rows.tsx'
import { isTable, lookOf } from './lines/look.ts'
import { ALL_IN_ONE_LINE, drawnSpaces, toRows } from './lines/rows.ts'
import { ShownSamplesProvider } from './order/samples/shown-samples.tsx'
import { useWatchForSort } from './order/samples/use-watch-for-sort.ts'
import type { WantedHit } from './search/use-first-hit.ts'
import { SelectionBarHost } from './selection/selection-bar-host.tsx'
import { useFleet } from './use-fleet.ts'

// What the first glance does not need is loaded right after it.
const controls = createPart(
  withPageWords(() => import('./controls/controls.tsx')),
  (module) => module.Controls,
)

const fleetKeys = createPart(
  withPageWords(() => import('./fleet-keys.tsx')),
  (module) => module.FleetKeys,
)

const OPTIONAL = { isOptional: true }

// Above this number of Spaces, only the visible ones are rendered.
const LONG = 150

interface FleetListProps {
  list: SpaceList
  choices: Choices
  choose: Choose
  selection: SelectionStore
  wanted: WantedHit | null
  onHitDone: () => void
}

/** The fleet, once the list is loaded. */
export function FleetList({ list, choices, choose, selection, wanted, onHitDone }: FleetListProps) {
  // A click is visible immediately; the rows follow in a low-priority render.
  const drawn = useDeferredValue(choices)
  const { attention, counts, shown, sections, sorting } = useFleet(list, drawn)
  const { columns: cardColumns, isPhone } = useColumns()
  const look = lookOf(choices, isPhone)
  const columns = isTable(look) ? 1 : cardColumns
  const order = useMemo(() => drawnSpaces(sections), [sections])
  const isLong = order.length > LONG
  const lineLength = isTable(look) || isLong ? columns : ALL_IN_ONE_LINE
  const rows = useMemo(() => toRows(sections, lineLength), [sections, lineLength])
  const above = useMemo(() => attention.first.map(({ space }) => space), [attention.first])
  const scrollTo = useRef<((rowIndex: number) => void) | null>(null)

  const Controls = usePart(controls, true, OPTIONAL)
  const FleetKeys = usePart(fleetKeys, true, OPTIONAL)

  useEffect(() => selection.setOrder(order.map(({ id }) => id)), [selection, order])
  useWatchForSort(shown, choices.sort)

  const isFiltered = hasFilters(drawn)
  const hasAccounts = list.accounts.length > 0
  return (
    <StalenessProvider list={list}>
      {!hasAccounts ? (
        <Suspense fallback={null}>
          <NotSetUp />
        </Suspense>
      ) : (
        <>
          <AttentionSection {...attention} {...{ selection, choose }} />
          <FilterBar>
            <Counters counts={counts} chosen={choices.state} onChoose={(state) => choose({ state })} />
            {Controls && (
              <Controls
                {...{ choices, choose, isPhone }}
                accounts={list.accounts}
                {...{ shown, selection }}
              />
            )}
          </FilterBar>
          {drawn.state === 'attention' && <AttentionFilter count={shown.length} choose={choose} />}
          <SortLimit spaces={shown} sort={choices.sort} />
          <ShownSamplesProvider value={sorting.samples}>
            <FleetRows
              {...{ rows, isLong, look, columns, choose, selection, scrollTo }}
              needs={above.length}
              choices={drawn}
            />
          </ShownSamplesProvider>
        </>
      )}
      <Suspense fallback={null}>
        {isFiltered && shown.length === 0 && (
          <NoMatch onClear={() => choose({ q: '', state: null, account: null })} />
        )}
        {!isFiltered && list.spaces.length === 0 && <NoSpaces accounts={list.accounts} />}
      </Suspense>
      {FleetKeys ? (
        <FleetKeys
          fleet={{ rows, columns, choices, choose, selection, scrollTo, above, order, spaces: list.spaces }}
          hit={{ wanted, q: drawn.q, onDone: onHitDone }}
        />
      ) : (
        <HeldKeys />
      )}
      <SelectionBarHost selection={selection} spaces={list.spaces} shown={shown} />
    </StalenessProvider>
  )
}
