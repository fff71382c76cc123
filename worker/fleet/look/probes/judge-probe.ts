import type { Probe } from '../../../../shared/wire/watch.ts'
import type { ProbeResult } from '../../../ledger/protocol.ts'

/** What a probe got: the beginning of an answer, or none. */
export type ProbeAnswer = Answered | { failure: 'late' | 'unreachable' | 'redirects' }

/** `isElsewhere`: it redirects to another host, which was not followed. */
interface Answered {
  status: number
  text: string
  isElsewhere: boolean
}

type Verdict = Pick<ProbeResult, 'outcome' | 'words'>
type Expected = Pick<Probe, 'expectStatus' | 'expectText'>

const FAILURES = {
  late: 'no answer within 10 s',
  unreachable: 'no connection',
  redirects: 'too many redirects',
}

/** The Hub's own pages in place of an app. An app may quote one, but not so early in a page. */
const HUB_PAGE =
  /your space is in error, check its status|this space is sleeping|space has been paused|preparing space|\bAWAKENING\b/i
const IN_PLACE = 'the Hub’s page in place of the app'
const HUB_PAGE_CHARACTERS = 8_000

const BOT_PROTECTION =
  /just a moment|error code: 10(?:15|20)|error 10(?:15|20)|attention required! \| cloudflare/i
const PROTECTED = [403, 429, 503]
/** Without rights to see the Space, nothing is known of the app. */
const UNSEEN = [401, 403, 404]

/**
 * Whether the app is alive. `blind`: the probe could not look. Any other answer of an app below 500 is a sign of life, also 405: only
 * the Hub in front of it, or an app that cannot go on, answers 5xx.
 */
export function judgeProbe(answer: ProbeAnswer, expected: Expected): Verdict {
  if ('failure' in answer) return dead(FAILURES[answer.failure])
  const isExpected = answer.status === expected.expectStatus
  return (isExpected ? null : judgeStatus(answer, expected)) ?? judgeText(answer, expected)
}

/** Null if the status is that of an app that is alive. */
function judgeStatus({ status, text }: Answered, { expectStatus }: Expected): Verdict | null {
  if (status === 429) return blind('HTTP 429: too many requests')
  if (PROTECTED.includes(status) && BOT_PROTECTION.test(text))
    return blind(`HTTP ${status}: a bot protection`)
  if (UNSEEN.includes(status)) return blind(`HTTP ${status}: not allowed to see it`)
  if (status >= 500) return dead(isHubPage(text) ? `HTTP ${status}: ${IN_PLACE}` : `HTTP ${status}`)
  return expectStatus === null ? null : dead(`HTTP ${status} instead of ${expectStatus}`)
}

function judgeText({ status, text, isElsewhere }: Answered, { expectText }: Expected): Verdict {
  if (expectText !== null) {
    if (text.includes(expectText)) return alive(status)
    if (isElsewhere)
      return blind(`HTTP ${status}: redirected to another host, which is not asked for the text`)
    return dead(`HTTP ${status}, but the text is missing`)
  }
  if (status === 200 && isHubPage(text)) return dead(`HTTP 200: ${IN_PLACE}`)
  return alive(status)
}

function isHubPage(text: string): boolean {
  return HUB_PAGE.test(text.slice(0, HUB_PAGE_CHARACTERS))
}

const alive = (status: number): Verdict => ({ outcome: 'alive', words: `HTTP ${status}` })
const dead = (words: string): Verdict => ({ outcome: 'dead', words })
const blind = (words: string): Verdict => ({ outcome: 'blind', words })
