import type { Reader } from '../reader.ts'
import { findFlaw, trimSpaces } from './flaws.ts'

/** Where the Hub, its Spaces' control plane and the Spaces' apps are; null if the variable is wrong. */
export interface Endpoints {
  endpoint: string | null
  spacesEndpoint: string | null
  /** With the placeholder `{subdomain}`. */
  appUrl: string | null
}

const SUBDOMAIN = '{subdomain}'

/** Reads the base URLs and removes trailing slashes. */
export function readEndpoints(read: Reader, problems: string[]): Endpoints {
  const report = (name: string, problem: string) => problems.push(`${name} ${problem}`)
  return {
    endpoint: readUrl(read('HF_ENDPOINT'), 'https://huggingface.co', (flaw) =>
      report('HF_ENDPOINT', flaw ?? `${NOT_A_URL}, so the Hub cannot be called.`),
    ),
    spacesEndpoint: readUrl(read('HF_SPACES_ENDPOINT'), 'https://api.hf.space', (flaw) =>
      report('HF_SPACES_ENDPOINT', flaw ?? `${NOT_A_URL}, so it is not used.`),
    ),
    appUrl: readAppUrl(read('HF_APP_URL'), (problem) => report('HF_APP_URL', problem)),
  }
}

const NOT_A_URL = 'is not an http(s) URL without user, query and fragment'

function readUrl(
  given: string | null,
  fallback: string,
  report: (flaw: string | null) => void,
): string | null {
  const value = trimSpaces(given ?? fallback)
  const flaw = findFlaw(value)
  const url = flaw === null ? parseBaseUrl(value) : null
  if (url === null) report(flaw)
  return url
}

function readAppUrl(given: string | null, report: (problem: string) => void): string | null {
  const value = trimSpaces(given ?? `https://${SUBDOMAIN}.hf.space`)
  const flaw = findFlaw(value)
  if (
    flaw === null &&
    value.includes(SUBDOMAIN) &&
    parseBaseUrl(value.replaceAll(SUBDOMAIN, 'space')) !== null
  ) {
    return value.replace(/\/+$/, '')
  }
  report(flaw ?? `${NOT_A_URL} that has ${SUBDOMAIN} in it, so it is not used.`)
  return null
}

function parseBaseUrl(value: string): string | null {
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  return url.username || url.password || url.search || url.hash ? null : url.href.replace(/\/+$/, '')
}
