import { useMemo } from 'react'
import { DAY_PARTS, type Day, type DayPart } from '../../../shared/model/day.ts'
import { type BarShape, barPaths } from './bar-paths.ts'

export const PART_FILLS: Record<DayPart, string> = {
  up: 'fill-good',
  down: 'fill-bad',
  idle: 'fill-idle',
  building: 'fill-busy',
  unknown: 'fill-line-strong/40',
}

interface DayBarProps {
  days: readonly Day[]
  shape: BarShape
  /** The index of the day that is being read. */
  chosen?: number | null
  /** Takes the whole width instead of one pixel for a pixel. */
  isWide?: boolean
}

/** A bar for each day. What it says is beside it in words, so screen readers skip it. */
export function DayBar({ days, shape, chosen = null, isWide = false }: DayBarProps) {
  const paths = useMemo(() => barPaths(days, shape), [days, shape])
  const width = days.length * shape.pitch - shape.gap
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${shape.height}`}
      preserveAspectRatio="none"
      width={isWide ? '100%' : width}
      height={shape.height}
      shapeRendering={isWide ? undefined : 'crispEdges'}
      className="block shrink-0"
    >
      {chosen !== null && (
        <rect
          x={chosen * shape.pitch}
          width={shape.pitch - shape.gap}
          height={shape.height}
          className="fill-ink/20"
        />
      )}
      {DAY_PARTS.map(
        (part) => paths[part] && <path key={part} d={paths[part]} className={PART_FILLS[part]} />,
      )}
    </svg>
  )
}
