import { env } from 'cloudflare:workers'
import { createMask, type SecretMask } from '../mask.ts'
import { listSecrets } from './secrets.ts'

/** Masks every secret of this installation, for code that must not have the secrets themselves. */
export function createOwnMask(): SecretMask {
  return createMask(listSecrets(env))
}
