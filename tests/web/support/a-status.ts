import type { Status, TokenCheck } from '../../../shared/wire/status.ts'
import { anAccount } from './a-space.ts'

type AccountStatus = Status['accounts'][number]

const FINE: TokenCheck = {
  accepted: true,
  owner: 'ada',
  role: 'write',
  kind: 'write',
  relation: 'owner',
  roleInOrganization: null,
  permissions: null,
  restrictions: [],
  expiresAt: null,
  error: null,
  checkedAt: '2026-01-01T00:00:00.000Z',
  canWrite: true,
  rateLimit: { remaining: 900, quota: 1_000, resetSeconds: 120 },
}
const NO_ANSWER: TokenCheck = {
  accepted: null,
  owner: null,
  role: null,
  kind: null,
  relation: null,
  roleInOrganization: null,
  permissions: null,
  restrictions: [],
  expiresAt: null,
  canWrite: null,
  error: null,
  checkedAt: null,
  rateLimit: null,
}

const READ = { spaceCount: 3, readAt: '2026-01-01T00:00:00.000Z' }

/** A working account, with these changes. */
export function anAccountStatus(
  given: Partial<AccountStatus> = {},
  check: Partial<TokenCheck> = {},
): AccountStatus {
  const base = given.token === 'none' ? NO_ANSWER : FINE
  return { ...anAccount('ada', READ), check: { ...base, ...check }, ...given }
}

export function aStatus(given: Partial<Status> = {}): Status {
  return {
    success: true,
    version: '1.2.3',
    variables: [
      { name: 'HF_USER', set: true },
      { name: 'API_KEY', set: false },
    ],
    problems: [],
    accounts: [anAccountStatus()],
    fleet: {
      lastLookAt: '2026-01-01T00:00:00.000Z',
      ageSeconds: 7,
      spaceCount: 3,
      viewerCount: 1,
      upstreamCount: 2,
      followedCount: 0,
      everySeconds: 60,
    },
    ...given,
  }
}
