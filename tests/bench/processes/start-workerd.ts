/*
 * The built Worker in workerd on a real socket, with Miniflare only: `wrangler dev` adds proxies, which
 * cost more time and CPU than what is measured.
 */
import { convertV4MiniflareOptions, Miniflare, NoOpLog, type V4WorkerOptions } from 'miniflare'
import * as z from 'zod/mini'
import { readBuildOptions } from '../../product/build-options.ts'
import { findChildren } from '../measuring/process-usage.ts'
import { wrapInMeasures } from './wrap-in-measures.ts'

export const ADMIN = { HF_USERNAME: 'admin', HF_PASSWORD: 'correct-horse-battery-bench' }
export const API_KEY = 'integrators-key-bench'

const NO_LIMIT = { simple: { limit: 1_000_000_000, period: 60 as const } }
const NO_LIMITS = {
  LOGIN_LIMIT: { ...NO_LIMIT, namespace_id: '1001' },
  API_LIMIT: { ...NO_LIMIT, namespace_id: '1002' },
  WRONG_KEY_LIMIT: { ...NO_LIMIT, namespace_id: '1003' },
}
const NAME = 'bench'

const signedIn = z.object({ token: z.string() })

export interface Workerd {
  url: string
  pid: number
  /** The headers of a signed-in caller. */
  session: { authorization: string }
  close: () => Promise<void>
}

interface Options {
  /** The folder of the build. */
  build: string
  variables: Record<string, string>
  /** Raises the rate limits. */
  unlimited?: boolean
  /**
   * Also serves the page, as Miniflare usually does. Otherwise requests reach the Worker directly: Miniflare's
   * own Workers cost as much as a small call.
   */
  page?: boolean
  /** Runs the Worker inside tests/bench/inside/measured-worker.ts. */
  measured?: boolean
}

/** Starts workerd with an empty store, and signs in. */
export async function startWorkerd({
  build,
  variables,
  unlimited = false,
  page = false,
  measured = false,
}: Options): Promise<Workerd> {
  const before = new Set(findChildren('workerd'))
  const bindings = { ...ADMIN, API_KEY, ...variables }
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({
      host: '127.0.0.1',
      cf: false,
      log: new NoOpLog(),
      // The Worker writes a line for each request: read and discard it.
      handleStructuredLogs: () => {},
      workers: [
        { ...readOptions(build, { page, measured }), ...(unlimited && { ratelimits: NO_LIMITS }), bindings },
      ],
    }),
  })
  const ready = await miniflare.ready
  const { origin: url } = page ? ready : await miniflare.unsafeGetDirectURL(NAME)
  const [pid, ...others] = findChildren('workerd').filter((child) => !before.has(child))
  if (pid === undefined || others.length > 0) throw new Error('Start one workerd at a time')
  const session = { authorization: `Bearer ${await signIn(url)}` }
  return { url, pid, session, close: () => miniflare.dispose() }
}

export async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: ADMIN.HF_USERNAME, password: ADMIN.HF_PASSWORD }),
  })
  return signedIn.parse(await response.json()).token
}

function readOptions(
  build: string,
  { page, measured }: { page: boolean; measured: boolean },
): V4WorkerOptions {
  const read = readBuildOptions(build)
  const { assets, ...options } = { ...(measured ? wrapInMeasures(read) : read), name: NAME }
  if (page) return { ...options, ...(assets && { assets }) }
  return { ...options, unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] }
}
