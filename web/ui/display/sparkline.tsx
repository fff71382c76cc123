const WIDTH = 100
const HEIGHT = 24

interface SparklineProps {
  values: readonly number[]
  /** The value at the top edge; null for the largest value. */
  max: number | null
  /** How many values fill the width; with fewer, there is room on the left. */
  capacity: number
  className?: string
}

/** A small line of the last values. The numbers are next to it, so screen readers skip it. */
export function Sparkline({ values, max, capacity, className = '' }: SparklineProps) {
  const line = sparklinePath(values, max, capacity)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={`block h-6 w-full overflow-visible ${className}`}
    >
      {line && (
        <path d={`${line}V${HEIGHT}H${startX(values, capacity)}Z`} className="fill-current opacity-15" />
      )}
      {line && (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}

function startX(values: readonly number[], capacity: number): number {
  return round(WIDTH - (Math.min(values.length, capacity) - 1) * (WIDTH / (capacity - 1)))
}

/** The path through the values, newest at the right edge; empty for fewer than two. */
export function sparklinePath(values: readonly number[], max: number | null, capacity: number): string {
  const shown = values.slice(-capacity)
  if (shown.length < 2) return ''
  const top = Math.max(max ?? Math.max(...shown), Number.EPSILON)
  const step = WIDTH / (capacity - 1)
  const points = shown.map((value, index) => {
    const x = WIDTH - (shown.length - 1 - index) * step
    const y = HEIGHT - 1 - Math.min(1, Math.max(0, value / top)) * (HEIGHT - 2)
    return `${round(x)} ${round(y)}`
  })
  return `M${points.join('L')}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
