import type { ErrorCode } from '../../shared/wire/errors.ts'
import type { Fault } from '../hub/faults/fault.ts'

/** A possible answer of the Hub, and what our caller gets. */
export interface Trouble {
  name: string
  fault: Fault
  code: ErrorCode
  /** The code of a listing, if it differs. */
  listed?: ErrorCode
  /** The code of an action, if it differs: it may have been performed. */
  acted?: ErrorCode
  /** Text of the Hub that must be quoted. */
  quoted?: string
}

/** A host that nothing may be sent to, as tests/security verifies. */
const ELSEWHERE = 'http://127.0.0.1:9'

/** Every immediate failure, or answer that is not a valid one. */
export const TROUBLES: Trouble[] = [
  ...[400, 405, 409, 410, 418, 422, 451].map((status) => says(status, 'hub_rejected')),
  { ...says(401, 'hub_unauthorized'), fault: { kind: 'bad-token' }, quoted: 'Invalid' },
  says(402, 'hub_payment'),
  says(403, 'hub_forbidden'),
  forbids('You’ve reached your cpu-basic quota limit', 'hub_quota'),
  forbids('You must add a payment method', 'hub_payment'),
  { ...says(404, 'space_not_found'), listed: 'hub_rejected' },
  { name: '408', fault: { kind: 'status', status: 408 }, code: 'hub_timeout' },
  {
    name: '429 for a second',
    fault: { kind: 'status', status: 429, headers: { 'Retry-After': '1' } },
    code: 'hub_rate_limited',
  },
  ...[500, 503, 520].map((status) => down(`${status}`, { kind: 'status', status })),
  ...[502, 504].map((status) => unclear(`${status}`, { kind: 'status', status })),
  down('503 for a second', { kind: 'status', status: 503, headers: { 'Retry-After': '1' } }),
  unclear('nothing', { kind: 'status', status: 204 }),
  unclear('an empty body', { kind: 'status', status: 200, body: '' }),
  unclear('a text', { kind: 'status', status: 200, body: 'OK' }),
  unclear('JSON of the wrong type', { kind: 'status', status: 200, body: 7 }),
  unclear('a page', { kind: 'html' }),
  down('a page with 403', { kind: 'html', status: 403 }),
  unclear('a redirect to the sign-in', { kind: 'redirect', to: '/login', status: 302 }),
  unclear('a lost connection', { kind: 'sever' }),
  unclear('an error page', { kind: 'html', status: 502 }),
  unclear('an answer of 50 MB', { kind: 'huge' }),
  unclear('a redirect to another host', { kind: 'redirect', to: `${ELSEWHERE}/api/spaces` }),
  unclear('a redirect to nowhere', { kind: 'redirect', to: 'http://[' }),
  unclear('a redirect in a circle', { kind: 'redirect', to: '/api/whoami-v2' }),
  unclear('a redirect without an address', { kind: 'status', status: 302 }),
  unclear('304', { kind: 'status', status: 304 }),
  unclear('a broken connection', { kind: 'cut', afterBytes: 0 }),
  unclear('a body that is cut', { kind: 'cut' }),
]

function says(status: number, code: ErrorCode): Trouble {
  return { name: `${status}`, fault: { kind: 'status', status }, code, quoted: `status ${status}` }
}

function down(name: string, fault: Fault): Trouble {
  return { name, fault, code: 'hub_unavailable' }
}

function forbids(error: string, code: ErrorCode): Trouble {
  return {
    name: `403: ${error}`,
    fault: { kind: 'status', status: 403, body: { error } },
    code,
    quoted: error,
  }
}

/** No usable answer: a read has failed; the outcome of an action is unknown. */
function unclear(name: string, fault: Fault): Trouble {
  return { ...down(name, fault), acted: 'outcome_unknown' }
}
