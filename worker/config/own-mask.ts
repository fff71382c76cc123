import { env } from 'cloudflare:workers'
import { createMask, type Mask } from '../mask.ts'
import { listSecrets } from './secrets.ts'

/** Masks every secret of this installation, for code that must not have the secrets themselves. */
export function createOwnMask(): Mask {
  return createMask(listSecrets(env))
}
