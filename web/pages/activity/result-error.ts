import type { Activity } from '../../../shared/model/activity.ts'
import { errorCode } from '../../../shared/wire/errors.ts'
import { ApiError } from '../../requests/transport/api-error.ts'
import { isDone } from './describe-activity.ts'

/** Why it failed: as an error that has words, or an unknown code as it is; null if it did not fail. */
export function resultError({ kind, result }: Pick<Activity, 'kind' | 'result'>): ApiError | string | null {
  // A refused sign-in says so by itself.
  if (isDone(result) || kind === 'sign-in') return null
  const { success, data } = errorCode.safeParse(result)
  return success ? new ApiError({ code: data, message: '' }) : result
}
