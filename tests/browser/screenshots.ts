/*
 * `npm run screenshots`: every screen of the demo on a desktop, a small window and a phone, in both themes and both
 * languages, in dist/screenshots; and those of the READMEs in docs/screenshots. `-- <name>…` takes only these.
 */
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { restoreHistory } from '../product/history/restore-history.ts'
import { ADMIN } from '../support/admin.ts'
import { startJourney } from './journey.ts'
import { shareBrowser } from './launch-browser.ts'
import { SCREENS, type Screen } from './screenshots/screens.ts'

const ALL = fileURLToPath(new URL('../../dist/screenshots', import.meta.url))
const SHOWN = fileURLToPath(new URL('../../docs/screenshots', import.meta.url))
/** Until the charts are full: the Fleet keeps 120 samples of what is watched. */
const HISTORY_MS = 120_000
const SETTLE_MS = 1_500

const SIZES = { desktop: null, small: { width: 1024, height: 768 }, phone: null }
type Size = keyof typeof SIZES

interface Looks {
  size: Size
  dark: boolean
  language: 'en' | 'zh'
}

/** The pictures of the READMEs, in both languages. */
const README: (Omit<Looks, 'language'> & { name: string })[] = [
  { name: 'fleet-cards', size: 'desktop', dark: false },
  { name: 'fleet-table', size: 'desktop', dark: true },
  { name: 'bulk', size: 'desktop', dark: false },
  { name: 'space', size: 'desktop', dark: false },
  { name: 'fleet-cards', size: 'phone', dark: true },
]

const names = process.argv.slice(2)
const screens = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name))
const journey = await startJourney({
  hub: { seed: 'demo', settleMs: 8_000 },
  variables: { API_KEY: 'a-key-of-the-demo' },
})
try {
  await mkdir(ALL, { recursive: true })
  await mkdir(SHOWN, { recursive: true })
  await restoreHistory(journey.product.url, { admin: ADMIN, hub: journey.hub })
  // Everything is on this page's screen, and therefore watched.
  const watching = await journey.openSignedIn('/?density=compact&group=none')
  await watching.setViewportSize({ width: 1440, height: 4_000 })
  console.log(`Collecting samples for ${HISTORY_MS / 1000} s …`)
  await watching.waitForTimeout(HISTORY_MS)
  for (const screen of screens) {
    for (const looks of allLooks(screen)) await take(screen, looks)
    console.log(screen.name)
  }
  await copyShown()
  await watching.context().close()
} finally {
  await journey.close()
  await (await shareBrowser()).close()
}

function allLooks({ isWideOnly = false }: Screen): Looks[] {
  const sizes: Size[] = isWideOnly ? ['desktop', 'small'] : ['desktop', 'small', 'phone']
  return sizes.flatMap((size) =>
    [false, true].flatMap((dark) => (['en', 'zh'] as const).map((language) => ({ size, dark, language }))),
  )
}

async function take({ name, path, isSignedOut, show }: Screen, { size, dark, language }: Looks) {
  const options = { phone: size === 'phone', dark, language, tolerated: /./ }
  const page = await (isSignedOut ? journey.open(options) : journey.openSignedIn(path, options))
  const viewport = SIZES[size]
  if (viewport) await page.setViewportSize(viewport)
  await page.locator('main, form').first().waitFor()
  await page.waitForTimeout(SETTLE_MS)
  await show?.(page, journey.hub)
  // The pointer would leave tooltips in the picture.
  await page.mouse.move(0, 0)
  await page.waitForTimeout(SETTLE_MS)
  await page.screenshot({ path: join(ALL, fileOf({ name, size, dark, language })), caret: 'hide' })
  await page.context().close()
  journey.hub.faults.clear()
}

function fileOf({ name, size, dark, language }: Looks & { name: string }): string {
  return `${name}-${size}-${dark ? 'dark' : 'light'}-${language}.png`
}

async function copyShown() {
  const taken = new Set(screens.map(({ name }) => name))
  for (const picture of README.filter(({ name }) => taken.has(name)))
    for (const language of ['en', 'zh'] as const) {
      const file = fileOf({ ...picture, language })
      await copyFile(join(ALL, file), join(SHOWN, file))
    }
}
