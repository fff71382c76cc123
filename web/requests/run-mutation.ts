import type { QueryClient } from '@tanstack/react-query'

/**
 * Runs a call from outside React through the mutation cache, whose error handler ends the session on a 401. Fails
 * immediately when offline. `name` lets others see that it is in progress.
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
