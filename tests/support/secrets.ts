import { ADMIN } from './admin.ts'

/** What no answer and no log line may hold; keys and session tokens are added as they are issued. */
export const secrets = new Set([ADMIN.password])
