import type { Space } from '../../../../shared/model/space.ts'

/** The Spaces in the order that they had before; new ones come last. */
export function keepOrder(before: readonly Space[], spaces: readonly Space[]): Space[] {
  const places = new Map(before.map(({ id }, index) => [id, index]))
  const placeOf = ({ id }: Space) => places.get(id) ?? before.length
  return spaces.toSorted((a, b) => placeOf(a) - placeOf(b))
}
