import { expect, it } from 'vitest'
import type { Space } from '../../../shared/model/space.ts'
import { createQueryClient } from '../../../web/requests/query-client.ts'
import { spacesQuery } from '../../../web/requests/spaces.ts'
import { connectCrashes } from '../../../web/shell/crashes/connect-crashes.ts'
import { aList, anAccount, aSpace } from '../support/a-space.ts'

const failed = (id: string) => aSpace(id, { stage: 'RUNTIME_ERROR', failure: 'app' })

function watchedList() {
  const queryClient = createQueryClient()
  const onCrashes = connectCrashes(queryClient, () => false)
  const list = (...spaces: Space[]) =>
    queryClient.setQueryData(spacesQuery.queryKey, aList(spaces, [anAccount('ada')]))
  list(aSpace('ada/chat'), aSpace('ada/b'))
  return { list, onCrashes }
}

it('tells the first listener what failed before it was there, once', () => {
  const { list, onCrashes } = watchedList()
  list(failed('ada/chat'), aSpace('ada/b'))
  const heard: string[][] = []
  const stop = onCrashes((spaces) => heard.push(spaces.map(({ id }) => id)))
  expect(heard).toEqual([['ada/chat']])
  list(failed('ada/chat'), failed('ada/b'))
  stop()
  onCrashes((spaces) => heard.push(spaces.map(({ id }) => id)))
  expect(heard).toEqual([['ada/chat'], ['ada/b']])
})
