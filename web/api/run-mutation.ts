import type { QueryClient } from '@tanstack/react-query'

/** A call from outside React, by way of the mutation cache: its error handler ends the session on a 401. Offline it fails at once. */
export function runMutation<Input, Output>(
  queryClient: QueryClient,
  mutationFn: (input: Input) => Promise<Output>,
  input: Input,
): Promise<Output> {
  return queryClient
    .getMutationCache()
    .build(queryClient, { mutationFn, retry: false, networkMode: 'always' })
    .execute(input)
}
