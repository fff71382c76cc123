interface Item {
  id: string
}

/** The items in the order that they had before; new ones come last. */
export function keepOrder<Each extends Item>(before: readonly Item[], items: readonly Each[]): Each[] {
  const places = new Map(before.map(({ id }, index) => [id, index]))
  const placeOf = ({ id }: Item) => places.get(id) ?? before.length
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}
