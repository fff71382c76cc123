/** A small bar of a share, 0 to 100. The number is next to it, so screen readers skip it. */
export function Meter({ percent, className = '' }: { percent: number; className?: string }) {
  const width = Math.min(100, Math.max(0, percent))
  return (
    <span aria-hidden className={`h-1 w-6 shrink-0 overflow-hidden rounded-full bg-line ${className}`}>
      <span className="block h-full bg-spark" style={{ width: `${width}%` }} />
    </span>
  )
}
