import type { Page, Request } from 'playwright-core'

/** Looks over a page's shoulder for all that no page of ours may ever do. */
export interface PageWatch {
  /** What went wrong so far. Reads the page's storage too, so the page must still be open. */
  report: () => Promise<string[]>
}

interface WatchOptions {
  /** The only host that a page may talk to. */
  origin: string
  /** Values that no page may get to see. */
  secrets: readonly string[]
  /** Trouble that a test makes on purpose. */
  tolerated?: RegExp | undefined
}

/** Watches the console, errors, the requests and everything that the server sends. */
export async function watchPage(page: Page, options: WatchOptions): Promise<PageWatch> {
  const { origin, secrets, tolerated } = options
  const troubles: string[] = []
  const reading: Promise<void>[] = []

  function tell(trouble: string) {
    if (!tolerated?.test(trouble)) troubles.push(trouble)
  }
  function look(where: string, text: string) {
    if (secrets.some((secret) => text.includes(secret))) tell(`A secret in ${where}`)
  }

  page.on('console', (message) => {
    // A refused call is told in the page; the browser notes it here as well, and cannot be kept from it.
    const isRefusedCall =
      message.text().startsWith('Failed to load resource') &&
      message.location().url.startsWith(`${origin}/api/`)
    if (['error', 'warning'].includes(message.type()) && !isRefusedCall) tell(`Console: ${message.text()}`)
  })
  page.on('pageerror', (error) => tell(`Page error: ${error.message}`))
  page.on('dialog', (dialog) => {
    tell(`Dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) tell(`Request to a stranger: ${url}`)
    look(`the address ${url}`, url)
  })
  page.on('requestfinished', (request) => {
    reading.push(readAnswer(request).then((body) => look(`the answer of ${request.url()}`, body)))
  })
  await listenToStreams(page, (data) => look('the live stream', data))

  return {
    async report() {
      await Promise.all(reading)
      // A test that failed early may leave a page that was never opened; that has no storage.
      if (page.url() === 'about:blank') return troubles
      const kept = await readWhatIsKept(page)
      look('what the page keeps', kept)
      const session = (await page.context().cookies()).find(({ name }) => name === '__Host-session')
      if (session && kept.includes(session.value)) tell('The session’s token in what the page keeps')
      return troubles
    },
  }
}

/** Everything that the page could find again: its storage, the cookies that scripts see, its document. */
function readWhatIsKept(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      document.documentElement.outerHTML,
    ]),
  )
}

/** The files that were read before: each has a name of its own by its content. */
const filesRead = new Set<string>()

/** What was sent, if it is text; the body of a page that was left since is gone. */
async function readAnswer(request: Request): Promise<string> {
  const { pathname } = new URL(request.url())
  if (filesRead.has(pathname)) return ''
  const response = await request.response().catch(() => null)
  const type = response?.headers()['content-type'] ?? ''
  if (!response || !/json|text|javascript|svg/.test(type)) return ''
  const body = await response.text().catch(() => '')
  if (pathname.startsWith('/assets/') && body !== '') filesRead.add(pathname)
  return body
}

async function listenToStreams(page: Page, onData: (data: string) => void) {
  const devtools = await page.context().newCDPSession(page)
  devtools.on('Network.eventSourceMessageReceived', ({ data }) => onData(data))
  await devtools.send('Network.enable')
}
