import type { Fault } from '../faults/fault.ts'
import { hubPage, toHtml } from './app-pages.ts'

/** A page that some frameworks serve while the app behind it is dead. */
const SHELL =
  '<!DOCTYPE html><html><head><title>Streamlit</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>'
const CHALLENGE =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>'

/** The answer in place of the app's own; null without such a fault. `app-hangs` settles only when the visitor gives up. */
export async function answerFault(faults: Fault[], signal: AbortSignal): Promise<Response | null> {
  for (const fault of faults) {
    switch (fault.kind) {
      case 'app-dead':
        return new Response(fault.body ?? 'upstream connect error', { status: fault.status ?? 503 })
      case 'app-hangs':
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        })
      case 'app-html-shell':
        return toHtml(SHELL, 200)
      case 'app-hub-page':
        return hubPage(fault.page ?? 'sleeping', 200)
      case 'app-redirect':
        return new Response(null, {
          status: fault.status ?? 302,
          headers: { location: fault.to ?? 'http://elsewhere.test/' },
        })
      case 'app-challenge':
        return toHtml(CHALLENGE, 403)
      case 'app-429':
        return new Response('Too many requests', { status: 429 })
    }
  }
  return null
}
