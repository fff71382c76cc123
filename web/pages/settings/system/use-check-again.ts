import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { status } from '../../../../shared/wire/status.ts'
import { selfCheckQuery } from '../../../requests/self-check.ts'
import { getJson } from '../../../requests/transport/client.ts'

/** Checks again, bypassing what the server has cached. After the click, no older answer is shown. */
export function useCheckAgain() {
  const queryClient = useQueryClient()
  const clicks = useRef(0)
  const stopOlder = () => queryClient.cancelQueries({ queryKey: selfCheckQuery.queryKey })
  return useMutation({
    mutationFn: async () => {
      clicks.current += 1
      const click = clicks.current
      await stopOlder()
      const answer = await getJson('/api/v1/status?refresh=1', status)
      if (click !== clicks.current) return
      // A normal fetch that was started meanwhile may return an older answer.
      await stopOlder()
      queryClient.setQueryData(selfCheckQuery.queryKey, answer)
    },
    retry: false,
    networkMode: 'always',
  })
}
