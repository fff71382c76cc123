/** The value below which this share (0 to 1) of the values lies. NaN without values. */
export function percentile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort()
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  return sorted[index] ?? Number.NaN
}

export function median(values: ArrayLike<number>): number {
  return percentile(values, 0.5)
}

/** The interquartile range, as a share of the median. */
export function spread(values: ArrayLike<number>): number {
  return (percentile(values, 0.75) - percentile(values, 0.25)) / median(values)
}
