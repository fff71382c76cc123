import type { Status } from '../../../../shared/wire/status.ts'
import type { ConnectionState } from '../../../live/stream/connection.ts'

interface ReportContext {
  /** When the status was read, epoch milliseconds. */
  at: number
  connection: ConnectionState
  browser: string
}

/**
 * The self-check as text, to paste into an issue. Always in English, since it is for others. Made from the status only,
 * which contains no secret.
 */
export function writeReport(status: Status, { at, connection, browser }: ReportContext): string {
  const { fleet } = status
  const lines = [
    'HF Space Manager: self-check',
    `time: ${new Date(at).toISOString()}`,
    `version: ${status.version}`,
    `browser: ${browser}`,
    `live connection: ${connection}`,
    '',
    'variables:',
    ...status.variables.map(({ name, set }) => `  ${name}: ${set ? 'set' : 'not set'}`),
    '',
    'accounts:',
    ...orNone(status.accounts.map(writeAccount)),
    '',
    'problems:',
    ...orNone(status.problems.map((problem) => `  - ${problem}`)),
    '',
    'fleet:',
    `  list: ${fleet.ageSeconds === null ? 'not read yet' : `${fleet.ageSeconds} s old`}`,
    `  Spaces: ${fleet.spaceCount}, viewers: ${fleet.viewerCount}`,
    `  metrics connections: ${fleet.upstreamCount}, Spaces followed: ${fleet.followedCount}`,
  ]
  return `${lines.join('\n')}\n`
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : ['  none']
}

function writeAccount({
  username,
  token,
  spaceCount,
  error,
  omitted,
  readAt,
  check,
}: Status['accounts'][number]): string {
  const { rateLimit } = check
  const facts = [
    `token: ${token}`,
    `accepted: ${yesNo(check.accepted)}`,
    `owner: ${check.owner ?? 'unknown'}`,
    `relation: ${check.relation ?? 'unknown'}`,
    `kind: ${check.kind ?? 'unknown'}`,
    `role: ${check.role ?? 'unknown'}`,
    ...(check.roleInOrganization ? [`role in organization: ${check.roleInOrganization}`] : []),
    ...(check.permissions ? [`permissions: ${check.permissions.join(' ') || 'none'}`] : []),
    ...(check.restrictions.length > 0 ? [`restrictions: ${check.restrictions.join(' ')}`] : []),
    ...(check.expiresAt !== null ? [`expires: ${new Date(check.expiresAt).toISOString()}`] : []),
    `can write: ${yesNo(check.canWrite)}`,
    `rate limit: ${rateLimit ? `${rateLimit.remaining} of ${rateLimit.quota ?? '?'} left` : 'unknown'}`,
    `checked: ${check.checkedAt ?? 'never'}`,
    ...writeError('token error', check.error),
    `Spaces: ${spaceCount}`,
    ...(omitted > 0 ? [`omitted: ${omitted}`] : []),
    `read: ${readAt ?? 'never'}`,
    ...writeError('error', error),
  ]
  return `  ${username}: ${facts.join(', ')}`
}

function writeError(name: string, error: Status['accounts'][number]['error']): string[] {
  if (!error) return []
  return [`${name}: ${error.code}${error.hubMessage ? ` (${JSON.stringify(error.hubMessage)})` : ''}`]
}

function yesNo(value: boolean | null): string {
  if (value === null) return 'unknown'
  return value ? 'yes' : 'no'
}
