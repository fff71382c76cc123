/** The Spaces that the keys go through: first the rows of those that need attention, then the list. */
export interface Places {
  above: number
  list: number
}

/** Where `step` leads from a place. In the list a step may be a whole row of cards; above it, each Space is a row. */
export function nextPlace(place: number, step: number, { above, list }: Places): number {
  const last = above + list - 1
  if (place < above) return clamp(place + Math.sign(step), last)
  const next = place + step
  // From the first row of cards it goes up to the row just above.
  return next < above && above > 0 ? above - 1 : clamp(next, last)
}

function clamp(place: number, last: number): number {
  return Math.min(last, Math.max(0, place))
}
