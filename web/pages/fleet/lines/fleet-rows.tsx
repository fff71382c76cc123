import { memo, type ReactNode, type RefObject } from 'react'
import { flavorOf, hasGpu } from '../../../../shared/model/hardware.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { usePart } from '../../../loading/use-part.ts'
import type { Choices, Choose } from '../controls/choices.ts'
import type { SelectionStore } from '../selection/selection.ts'
import { SpaceCard } from '../space/card/space-card.tsx'
import { SpaceItem } from '../space/item/space-item.tsx'
import { SpaceCells } from '../space/row/space-cells.tsx'
import { attributesOf } from './line-attributes.ts'
import { isTable, type Look } from './look.ts'
import type { LinesProps } from './plain-lines.tsx'
import { PlainLines } from './plain-lines.tsx'
import type { Row } from './rows.ts'
import { SectionHead } from './section-head.tsx'
import { Table } from './table/table.tsx'

/** How many rows of a long list are rendered until the code that renders the rest is loaded: a screen of them. */
const FIRST_ROWS: Record<Look, number> = { card: 8, item: 14, row: 30, 'slim-row': 36 }

const virtualLines = createPart(
  () => import('./virtual-lines.tsx'),
  (module) => module.VirtualLines,
)

interface FleetRowsProps {
  rows: readonly Row[]
  /** Whether only visible rows are rendered. */
  isLong: boolean
  look: Look
  columns: number
  choices: Choices
  choose: Choose
  selection: SelectionStore
  scrollTo: RefObject<((rowIndex: number) => void) | null>
}

/** The sections and their Spaces, as cards, as items or as a table. */
export const FleetRows = memo(function FleetRows(props: FleetRowsProps) {
  const { rows, isLong, look, columns, choices, choose, selection, scrollTo } = props
  const { t } = useLocale()
  const isInTable = isTable(look)
  const Item = look === 'item' ? SpaceItem : SpaceCard
  const VirtualLines = usePart(virtualLines, isLong)
  const Lines = (isLong && VirtualLines) || PlainLines

  function toggleSection(key: string) {
    const isClosed = choices.closed.includes(key)
    const closed = isClosed ? choices.closed.filter((name) => name !== key) : [...choices.closed, key]
    choose({ closed }, { replace: true })
  }

  function draw(row: Row): ReactNode {
    if (row.kind === 'section') {
      const head = <SectionHead section={row.section} onToggle={toggleSection} />
      return isInTable ? <td colSpan={99}>{head}</td> : head
    }
    if (isInTable) return row.spaces.map((space) => <SpaceCells key={space.id} {...{ space, selection }} />)
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

  const lines: LinesProps = {
    rows: isLong && !VirtualLines ? rows.slice(0, FIRST_ROWS[look]) : rows,
    look,
    attributesOf: (row) => attributesOf(row, { look, columns, t }),
    scrollTo,
    children: draw,
  }
  if (!isInTable) return <Lines {...lines} />
  return (
    <Table {...{ look, choices, choose }} count={rows.length} isAnyOnGpu={rows.some(hasGpuSpace)}>
      <Lines {...lines} />
    </Table>
  )
})

function hasGpuSpace(row: Row): boolean {
  return row.kind === 'spaces' && row.spaces.some((space) => hasGpu(flavorOf(space)))
}
