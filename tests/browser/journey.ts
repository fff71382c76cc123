import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createHub, type Hub, type HubOptions } from '../hub/hub.ts'
import { serveHub } from '../hub/serve.ts'
import { type Product, startProduct } from '../product/start-product.ts'
import { ADMIN } from '../support/admin.ts'
import { postJson } from '../support/post-json.ts'
import { shareBrowser } from './launch-browser.ts'
import { type PageWatch, watchPage } from './watch-page.ts'

/** Longer than a page takes on a busy machine, and than the minute between two looks at the Hub while nobody watches. */
const WAIT_MS = 120_000

/** A simulated Hub, the built product in workerd, and a browser. */
export interface Journey {
  hub: Hub
  hubUrl: string
  product: Product
  /** Opens a page in a new context, not signed in. */
  open: (options?: PageOptions) => Promise<Page>
  /** Opens a page with a session, at a path. One sign-in serves all pages, because ten a minute are allowed. */
  openSignedIn: (path?: string, options?: PageOptions) => Promise<Page>
  /** Closes all pages and ends all faults, for `afterEach`. Throws if a page did something forbidden. */
  tidy: () => Promise<void>
  close: () => Promise<void>
}

export interface PageOptions {
  phone?: boolean
  dark?: boolean
  language?: 'en' | 'zh'
  /** Whether animations are on. They are expensive without a graphics card, so they are off by default. */
  motion?: boolean
  /** Problems that the test causes on purpose, as reported by `watchPage`. */
  tolerated?: RegExp
}

export interface JourneyOptions {
  hub?: HubOptions
  variables?: Record<string, string>
}

export async function startJourney({
  hub: hubOptions = {},
  variables = {},
}: JourneyOptions = {}): Promise<Journey> {
  const hub = createHub({ settleMs: 1500, ...hubOptions })
  const server = await serveHub({ hub })
  const configured = { ...variablesFor(hub, server.url), ...variables }
  const product = await startProduct({ variables: configured })
  const browser = await shareBrowser()
  const session = signInOnce(product.url)
  const watches = new Map<Page, PageWatch>()
  const secrets = secretsOf(hub, configured)

  async function open(options: PageOptions = {}): Promise<Page> {
    const page = await (await openContext(browser, product.url, options)).newPage()
    const { tolerated } = options
    watches.set(page, await watchPage(page, { origin: product.url, secrets, tolerated }))
    return page
  }

  return {
    hub,
    hubUrl: server.url,
    product,
    async open(options) {
      const page = await open(options)
      await page.goto('/')
      return page
    },
    async openSignedIn(path = '/', options) {
      const page = await open(options)
      await page.context().addCookies([await session()])
      await page.goto(path)
      return page
    },
    async tidy() {
      const problems: string[] = []
      for (const [page, watch] of watches) {
        // A test that failed may leave its page on the way to another one.
        problems.push(...(await watch.report().catch((error: unknown) => [String(error)])))
        // A request that a test answers itself may still be on its way.
        if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' })
        await page.context().close()
      }
      watches.clear()
      hub.faults.clear()
      if (problems.length > 0) throw new Error(`A page did what no page may:\n${problems.join('\n')}`)
    },
    async close() {
      await product.close()
      await server.close()
      hub.close()
    },
  }
}

function variablesFor({ accounts }: Hub, url: string): Record<string, string> {
  return {
    HF_USERNAME: ADMIN.username,
    HF_PASSWORD: ADMIN.password,
    HF_USER: accounts.map(({ name, tokens }) => `${name}:${tokens[0]?.value ?? ''}`).join(','),
    HF_ENDPOINT: url,
    HF_SPACES_ENDPOINT: url,
  }
}

function secretsOf({ accounts }: Hub, { HF_PASSWORD, API_KEY }: Record<string, string>): string[] {
  const tokens = accounts.flatMap((account) => account.tokens.map(({ value }) => value))
  return [...tokens, HF_PASSWORD, API_KEY].filter((secret): secret is string => Boolean(secret))
}

async function openContext(browser: Browser, url: string, options: PageOptions): Promise<BrowserContext> {
  const { phone = false, dark = false, language = 'en', motion = false } = options
  const context = await browser.newContext({
    baseURL: url,
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: motion ? 'no-preference' : 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
  })
  context.setDefaultTimeout(WAIT_MS)
  return context
}

function signInOnce(url: string) {
  let cookie: Promise<SessionCookie> | null = null
  return () => {
    cookie ??= signIn(url)
    return cookie
  }
}

type SessionCookie = Parameters<BrowserContext['addCookies']>[0][number]

async function signIn(url: string): Promise<SessionCookie> {
  const response = await fetch(`${url}/api/v1/login`, postJson(ADMIN))
  const { token }: { token: string } = await response.json()
  const flags = { httpOnly: true, secure: true, sameSite: 'Strict' } as const
  return { name: '__Host-session', value: token, domain: new URL(url).hostname, path: '/', ...flags }
}
