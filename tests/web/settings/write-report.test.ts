import { expect, it } from 'vitest'
import { writeReport } from '../../../web/pages/settings/system/write-report.ts'
import { anAccountStatus, aStatus } from '../support/a-status.ts'

const context = { at: Date.UTC(2026, 0, 2, 3, 4, 5), connection: 'live', browser: 'Browser/1' } as const

it('writes the whole self-check as plain text', () => {
  expect(writeReport(aStatus({ problems: ['HF_USER: entry 2 has no colon'] }), context)).toBe(
    `HF Space Manager: self-check
time: 2026-01-02T03:04:05.000Z
version: 1.2.3
browser: Browser/1
live connection: live

variables:
  HF_USER: set
  API_KEY: not set

accounts:
  ada: token: own, accepted: yes, owner: ada, relation: owner, kind: write, role: write, can write: yes, rate limit: 900 of 1000 left, checked: 2026-01-01T00:00:00.000Z, Spaces: 3, read: 2026-01-01T00:00:00.000Z

problems:
  - HF_USER: entry 2 has no colon

fleet:
  list: 7 s old
  Spaces: 3, viewers: 1
  metrics connections: 2, Spaces followed: 0
`,
  )
})

it('says what is unknown, and what is empty', () => {
  const empty = aStatus({ accounts: [], fleet: { ...aStatus().fleet, ageSeconds: null } })
  expect(writeReport(empty, context)).toContain('accounts:\n  none\n')
  expect(writeReport(empty, context)).toContain('list: not read yet')
  expect(writeReport(aStatus({ accounts: [anAccountStatus({ token: 'none' })] }), context)).toContain(
    'ada: token: none, accepted: unknown, owner: unknown, relation: unknown, kind: unknown, role: unknown, can write: unknown, rate limit: unknown',
  )
})

it('shows only the code of an error, because a report must not contain other people’s text', () => {
  const error = { code: 'hub_unauthorized', message: 'the Hub said hf_something' } as const
  const report = writeReport(aStatus({ accounts: [anAccountStatus({ ok: false, error })] }), context)
  expect(report).toContain('error: hub_unauthorized')
  expect(report).not.toContain('hf_something')
})

it('includes what the Hub says about a token and why it refuses it', () => {
  const refused = { code: 'hub_forbidden', message: 'refused', hubMessage: 'MFA required' } as const
  const account = anAccountStatus(
    { ok: false, error: refused, omitted: 2 },
    {
      roleInOrganization: 'read',
      permissions: ['repo.read'],
      restrictions: ['mfa'],
      expiresAt: 0,
      error: refused,
    },
  )
  const report = writeReport(aStatus({ accounts: [account] }), context)
  for (const words of [
    'role in organization: read',
    'permissions: repo.read',
    'restrictions: mfa',
    'expires: 1970-01-01',
    'token error: hub_forbidden ("MFA required")',
    'omitted: 2',
  ])
    expect(report).toContain(words)
})
