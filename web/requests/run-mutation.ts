import type { QueryClient } from '@tanstack/react-query'

/**
 * A call from outside React, by way of the mutation cache: its error handler ends the session on a 401. Offline it
 * fails at once. `name`: by it others can tell that it is under way.
 */
export function runMutation<Input, Output>(
  queryClient: QueryClient,
  mutationFn: (input: Input) => Promise<Output>,
  input: Input,
  name: { mutationKey?: string[] } = {},
): Promise<Output> {
  return queryClient
    .getMutationCache()
    .build(queryClient, { ...name, mutationFn, retry: false, networkMode: 'always' })
    .execute(input)
}
