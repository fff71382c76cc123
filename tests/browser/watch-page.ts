import type { Page, Request } from 'playwright-core'

/** Watches a page for things that no page of ours may do. */
export interface PageWatch {
  /** The problems so far. This also reads the page's storage, so the page must still be open. */
  report: () => Promise<string[]>
}

interface WatchOptions {
  /** The only origin that a page may call. */
  origin: string
  /** Values that no page may receive. */
  secrets: readonly string[]
  /** Problems that a test causes on purpose. */
  tolerated?: RegExp | undefined
}

/** Watches the console, errors, requests and everything that the server sends. */
export async function watchPage(page: Page, options: WatchOptions): Promise<PageWatch> {
  const { origin, secrets, tolerated } = options
  const problems: string[] = []
  const pending: Promise<void>[] = []

  function addProblem(problem: string) {
    if (!tolerated?.test(problem)) problems.push(problem)
  }
  function scan(where: string, text: string) {
    if (secrets.some((secret) => text.includes(secret))) addProblem(`A secret in ${where}`)
  }

  page.on('console', (message) => {
    // A refused call is reported in the page; the browser always logs it here as well.
    const isRefusedCall =
      message.text().startsWith('Failed to load resource') &&
      message.location().url.startsWith(`${origin}/api/`)
    if (['error', 'warning'].includes(message.type()) && !isRefusedCall)
      addProblem(`Console: ${message.text()}`)
  })
  page.on('pageerror', (error) => addProblem(`Page error: ${error.message}`))
  page.on('dialog', (dialog) => {
    addProblem(`Dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin)
      addProblem(`Request to another origin: ${url}`)
    scan(`the address ${url}`, url)
  })
  page.on('requestfinished', (request) => {
    pending.push(readAnswer(request).then((body) => scan(`the answer of ${request.url()}`, body)))
  })
  await listenToStreams(page, (data) => scan('the live stream', data))

  return {
    async report() {
      await Promise.all(pending)
      // A test that failed early may leave a page that was never opened, which has no storage; one that was closed has said all.
      if (page.isClosed() || page.url() === 'about:blank') return problems
      const kept = await readWhatIsKept(page)
      scan('what the page keeps', kept)
      const session = (await page.context().cookies()).find(({ name }) => name === '__Host-session')
      if (session && kept.includes(session.value)) addProblem('The session’s token in what the page keeps')
      return problems
    },
  }
}

/** Everything that the page stores: its storage, the cookies that scripts can read, its document. */
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

/** The files that were read before: their names depend on their content. */
const filesRead = new Set<string>()

/** The body, if it is text; that of a page that was left in the meantime is gone. */
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
