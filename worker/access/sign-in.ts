import type { Credentials } from '../../shared/wire/session.ts'
import { type Login, toComparableName, toComparablePassword } from '../config/values/login.ts'
import { AppError } from '../errors.ts'
import { equalInConstantTime } from '../hash.ts'

/**
 * Checks the admin's name and password. A wrong name and a wrong password take the same code path and give the same answer.
 * Throws `invalid_credentials`, or `not_configured` if no sign-in is configured.
 */
export async function signIn(login: Login | null, { username, password }: Credentials): Promise<Login> {
  if (!login) {
    throw new AppError('not_configured', 'Set HF_USERNAME and HF_PASSWORD to enable sign-in.', {
      params: { variable: 'HF_USERNAME, HF_PASSWORD' },
    })
  }
  const [isUser, isPassword] = await Promise.all([
    equalInConstantTime(toComparableName(username), login.username),
    equalInConstantTime(toComparablePassword(password), login.password),
  ])
  if (!(isUser && isPassword)) throw new AppError('invalid_credentials', 'The name or the password is wrong.')
  return login
}
