import { readStored, writeStored } from '../state/stored.ts'
import { namesOtherScripts } from './names-other-scripts.ts'

const RELOADED_AT = 'reloaded-at'
const PAUSE_MS = 60_000

let isLeaving = false

/**
 * For the moment when code is missing that is really wanted: after a deploy the chunks of the page that is open are gone.
 * The page is loaded again if the server has another one; not for a guess, not while the server is away, and once a
 * minute at most, so that a chunk that is broken for good does not reload for ever.
 */
export async function reloadIfOutdated(): Promise<void> {
  if (isLeaving || Date.now() - lastReload() < PAUSE_MS) return
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')]
  const loaded = scripts.map((script) => script.getAttribute('src') ?? '')
  const page = await readPage()
  if (page === null || !namesOtherScripts(page, loaded) || !rememberReload()) return
  isLeaving = true
  location.reload()
}

/** Whether the page is about to be loaded again: until it is, missing code is not reported. */
export function isReloading(): boolean {
  return isLeaving
}

async function readPage(): Promise<string | null> {
  try {
    const response = await fetch('/', {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    return response.status === 200 ? await response.text() : null
  } catch {
    return null
  }
}

function lastReload(): number {
  return Number(readStored('sessionStorage', RELOADED_AT) ?? 0)
}

// Without storage nothing would stop the next reload.
function rememberReload(): boolean {
  return writeStored('sessionStorage', RELOADED_AT, String(Date.now()))
}
