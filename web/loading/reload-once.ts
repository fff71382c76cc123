import { readStored, writeStored } from '../state/stored.ts'
import { namesOtherScripts } from './names-other-scripts.ts'

const RELOADED_AT = 'reloaded-at'
const PAUSE_MS = 60_000

let isLeaving = false

/**
 * For missing code that is really needed: after a deploy, the chunks of the open page no longer exist. Reloads the page if
 * the server has another build; not for speculative loads, not while the server is unreachable, and at most once a minute,
 * so that a permanently broken chunk does not cause a reload loop.
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

/** Whether the page is about to be reloaded: until then, missing code is not reported. */
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

// Without storage nothing would prevent a reload loop.
function rememberReload(): boolean {
  return writeStored('sessionStorage', RELOADED_AT, String(Date.now()))
}
