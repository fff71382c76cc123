import { useQuery } from '@tanstack/react-query'
import { spacesQuery } from '../api/spaces.ts'

export function FleetPage() {
  const list = useQuery(spacesQuery)
  return (
    <main>
      {list.data?.spaces.map((space) => (
        <p key={space.id}>{space.title}</p>
      ))}
    </main>
  )
}
