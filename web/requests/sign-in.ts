import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Credentials, done, signedIn, type Verification } from '../../shared/wire/session.ts'
import { forgetSession, sessionQuery, setJustSignedIn, verify } from './session.ts'
import { ApiError, post } from './transport/client.ts'

/** Signs in, and checks whether the browser has kept the session: over plain http it drops the cookie. */
async function signIn(credentials: Credentials): Promise<Verification> {
  const { user, expires } = await post('/api/v1/login', credentials, signedIn)
  setJustSignedIn(true)
  // A failed check proves nothing: the next call will show.
  const verified = await verify().catch((): Verification => ({ success: true, user, expires }))
  if (verified.success) return verified
  setJustSignedIn(false)
  throw new ApiError({ code: 'cookie_lost', message: 'The browser did not keep the session cookie' })
}

export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: signIn,
    onSuccess: (verified) => void queryClient.setQueryData(sessionQuery.queryKey, verified),
  })
}

/** `leave` navigates to another page before the session is forgotten: a page without one would report that it has ended. */
export function useSignOut(leave: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => post('/api/v1/logout', {}, done),
    onSuccess() {
      leave()
      forgetSession(queryClient)
    },
  })
}
