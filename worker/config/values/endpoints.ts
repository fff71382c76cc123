import type { ProblemCode } from '../../../shared/wire/problems.ts'
import { newProblem } from '../../problems.ts'
import type { Reader } from '../reader.ts'
import { type Flaw, findFlaw, trimSpaces } from './flaws.ts'

/** Where the Hub, its Spaces' control plane and the Spaces' apps are; null if the variable is wrong. */
export interface Endpoints {
  endpoint: string | null
  spacesEndpoint: string | null
  /** With the placeholder `{subdomain}`. */
  appUrl: string | null
}

const SUBDOMAIN = '{subdomain}'

/** Reads the base URLs and removes trailing slashes. */
export function readEndpoints(read: Reader, problems: ProblemCode[]): Endpoints {
  const report = (variable: string, code: Flaw | 'bad_hub_url' | 'bad_url') =>
    problems.push(newProblem(code, { variable }))
  return {
    endpoint: readUrl(read('HF_ENDPOINT'), 'https://huggingface.co', (flaw) =>
      report('HF_ENDPOINT', flaw ?? 'bad_hub_url'),
    ),
    spacesEndpoint: readUrl(read('HF_SPACES_ENDPOINT'), 'https://api.hf.space', (flaw) =>
      report('HF_SPACES_ENDPOINT', flaw ?? 'bad_url'),
    ),
    appUrl: readAppUrl(read('HF_APP_URL'), problems),
  }
}

function readUrl(given: string | null, fallback: string, report: (flaw: Flaw | null) => void): string | null {
  const value = trimSpaces(given ?? fallback)
  const flaw = findFlaw(value)
  const url = flaw === null ? parseBaseUrl(value) : null
  if (url === null) report(flaw)
  return url
}

function readAppUrl(given: string | null, problems: ProblemCode[]): string | null {
  const value = trimSpaces(given ?? `https://${SUBDOMAIN}.hf.space`)
  const flaw = findFlaw(value)
  if (
    flaw === null &&
    value.includes(SUBDOMAIN) &&
    parseBaseUrl(value.replaceAll(SUBDOMAIN, 'space')) !== null
  ) {
    return value.replace(/\/+$/, '')
  }
  const variable = 'HF_APP_URL'
  problems.push(
    flaw === null
      ? newProblem('bad_app_url', { variable, placeholder: SUBDOMAIN })
      : newProblem(flaw, { variable }),
  )
  return null
}

function parseBaseUrl(value: string): string | null {
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  return url.username || url.password || url.search || url.hash ? null : url.href.replace(/\/+$/, '')
}
