import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createHub, type Hub, type HubOptions } from '../hub/hub.ts'
import { serveHub } from '../hub/serve.ts'
import { type Product, startProduct } from '../product/start-product.ts'
import { launchBrowser } from './launch-browser.ts'

export const ADMIN = { username: 'admin', password: 'correct-horse-battery' }

/** What a journey plays on: a simulated Hub, the built product in workerd, and a browser. */
export interface Stage {
  hub: Hub
  product: Product
  /** Opens a page of its own context, not signed in. */
  open: (look?: Look) => Promise<Page>
  /** Opens a page with a session, at a path. One sign-in serves all: ten a minute are allowed. */
  openSignedIn: (path?: string, look?: Look) => Promise<Page>
  close: () => Promise<void>
}

export interface Look {
  phone?: boolean
  dark?: boolean
  language?: 'en' | 'zh'
}

interface Options {
  hub?: HubOptions
  variables?: Record<string, string>
}

export async function setStage({ hub: hubOptions = {}, variables = {} }: Options = {}): Promise<Stage> {
  const hub = createHub({ settleMs: 1500, ...hubOptions })
  const server = await serveHub({ hub })
  const product = await startProduct({ variables: { ...variablesFor(hub, server.url), ...variables } })
  const browser = await launchBrowser()
  const session = signInOnce(product.url)

  async function open(look: Look = {}): Promise<Page> {
    return (await openContext(browser, product.url, look)).newPage()
  }

  return {
    hub,
    product,
    async open(look) {
      const page = await open(look)
      await page.goto('/')
      return page
    },
    async openSignedIn(path = '/', look) {
      const page = await open(look)
      await page.context().addCookies([{ ...(await session()), url: product.url }])
      await page.goto(path)
      return page
    },
    async close() {
      await browser.close()
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

function openContext(browser: Browser, url: string, look: Look): Promise<BrowserContext> {
  const { phone = false, dark = false, language = 'en' } = look
  return browser.newContext({
    baseURL: url,
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
  })
}

function signInOnce(url: string) {
  let cookie: Promise<{ name: string; value: string; secure: boolean }> | null = null
  return () => {
    cookie ??= fetch(`${url}/api/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    }).then(async (response) => {
      const { token }: { token: string } = await response.json()
      return { name: '__Host-session', value: token, secure: true }
    })
    return cookie
  }
}
