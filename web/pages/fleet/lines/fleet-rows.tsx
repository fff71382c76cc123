import { memo, type ReactNode, type RefObject } from 'react'
import type { SelectionStore } from '../../../actions/selection.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { usePart } from '../../../loading/use-part.ts'
import type { Choices, Choose } from '../controls/choices.ts'
import { SpaceCard } from '../space/card/space-card.tsx'
import { SpaceItem } from '../space/item/space-item.tsx'
import { firstRows } from './first-rows.ts'
import { attributesOf } from './line-attributes.ts'
import { isTable, type Look } from './look.ts'
import { PlainLines } from './plain-lines.tsx'
import { useRation } from './ration.ts'
import type { Row } from './rows.ts'
import { SectionHead } from './section-head.tsx'

type SectionRow = Extract<Row, { kind: 'section' }>

const virtualLines = createPart(
  () => import('./virtual-lines.tsx'),
  (module) => module.VirtualLines,
)

const tableLines = createPart(
  () => import('./table/table-lines.tsx'),
  (module) => module.TableLines,
  { isSoonWanted: true },
)

/** For whoever knows that the table will be shown, before its Spaces are there. */
export const preloadTable = tableLines.preload

interface FleetRowsProps {
  rows: readonly Row[]
  /** Whether only visible rows are rendered. */
  isLong: boolean
  look: Look
  columns: number
  /** How many lines need attention, above the list. */
  needs: number
  choices: Choices
  choose: Choose
  selection: SelectionStore
  scrollTo: RefObject<((rowIndex: number) => void) | null>
}

/** The sections and their Spaces, as cards, as items or as a table. */
export const FleetRows = memo(function FleetRows(props: FleetRowsProps) {
  const { rows, isLong, look, columns, needs, choices, choose, selection, scrollTo } = props
  const { t } = useLocale()
  const isInTable = isTable(look)
  const Item = look === 'item' ? SpaceItem : SpaceCard
  const VirtualLines = usePart(virtualLines, isLong)
  const TableLines = usePart(tableLines, isInTable)
  const Lines = (isLong && VirtualLines) || PlainLines
  const ration = useRation(`${look} ${isLong}`)

  function toggleSection(key: string) {
    const isClosed = choices.closed.includes(key)
    const closed = isClosed ? choices.closed.filter((name) => name !== key) : [...choices.closed, key]
    choose({ closed }, { replace: true })
  }

  const drawHead = (row: SectionRow) => (
    <SectionHead section={row.section} selection={selection} onToggle={toggleSection} />
  )

  function draw(row: Row): ReactNode {
    if (row.kind === 'section') return drawHead(row)
    return row.spaces.map((space, index) => (
      // biome-ignore lint/a11y/useSemanticElements: the lines around it are divs
      <div
        key={space.id}
        role="listitem"
        aria-setsize={row.place.total}
        aria-posinset={row.place.start + index + 1}
        className="min-w-0"
      >
        <Item space={space} selection={selection} />
      </div>
    ))
  }

  const lines = {
    rows: isLong && !VirtualLines ? firstRows(rows, look, { height: innerHeight / 16, needs }) : rows,
    look,
    ration,
    attributesOf: (row: Row) => attributesOf(row, { look, columns, t }),
    scrollTo,
  }
  if (!isInTable) {
    const isUnderHead = rows[0]?.kind === 'section'
    return (
      <div data-long={isLong || undefined} className={isUnderHead ? undefined : 'pt-1.5 phone:pt-0.5'}>
        <Lines {...lines}>{(row, line) => <div {...line}>{draw(row)}</div>}</Lines>
      </div>
    )
  }
  return TableLines && <TableLines {...{ rows, Lines, lines, drawHead, choices, choose, selection }} />
})
