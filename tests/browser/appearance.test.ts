import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { spaceList } from '../../shared/wire/space-list.ts'
import { readTexts } from './read-texts.ts'
import { cardOf, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney({ variables: { API_KEY: 'integrator-key-0123456789' } })

/** From 0 (black) to 255 (white). */
const brightness = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')
    if (!canvas) throw new Error('No canvas')
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    return canvas.getImageData(0, 0, 1, 1).data[0] ?? 0
  })

it('follows the system theme, and keeps a chosen one, without a flash', async () => {
  const page = await journey.openSignedIn('/', { dark: true })
  await cardOf(page, 'Chat').waitFor()
  await expect.poll(() => brightness(page)).toBeLessThan(60)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => brightness(page)).toBeGreaterThan(200)

  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click()
  await expect.poll(() => brightness(page)).toBeLessThan(60)

  // Nothing is painted before there is a body: by then the choice must be applied.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      const root = document.documentElement
      root.setAttribute('data-theme-at-first', root.dataset.theme ?? 'none')
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-theme-at-first'))).toBe('dark')
  await expect.poll(() => brightness(page)).toBeLessThan(60)

  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'System' }).click()
  await expect.poll(() => brightness(page)).toBeGreaterThan(200)
})

it('takes its language from the browser, switches it, and remembers it', async () => {
  const page = await journey.openSignedIn('/', { language: 'zh' })
  await waitForText(cardOf(page, 'Chat'), '运行中')
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  await page.getByRole('button', { name: '账号' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click()
  await waitForText(cardOf(page, 'Chat'), 'Running')
  await page.reload()
  await waitForText(cardOf(page, 'Chat'), 'Running')
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
})

it('leaves no English on a Chinese screen', async () => {
  const page = await journey.openSignedIn('/sign-in', { language: 'zh' })
  const names = journey.hub.accounts.map(({ name }) => name)
  const facts = [...journey.hub.spaces.values()].flatMap((space) => [
    ...[space.id, space.author, space.sdk, String(space.cardData.title), ...space.tags],
    ...[
      space.domains[0]?.domain ?? '',
      space.runtimeSha,
      space.runtimeSha.slice(0, 7),
      space.sha,
      space.sha.slice(0, 7),
    ],
    // Narrow places show the lines in another order, and the first words without the colon.
    ...space.timeline.steps.flatMap(({ errorMessage = '' }) => [
      errorMessage,
      ...errorMessage.split(/\n| Reason: /),
    ]),
  ])
  const known = [...names, ...facts, ...(await readTitles(page))]
  const foreign: string[] = []
  const look = async (name: string) => {
    const texts = await readTexts(page)
    // A title, a heading and a way on: less is a blank page.
    expect(texts.length, name).toBeGreaterThanOrEqual(3)
    foreign.push(...texts.filter((text) => isForeign(text, known)).map((text) => `${name}: ${text}`))
  }

  await cardOf(page, 'Chat').waitFor()
  await look('cards')
  await page.getByRole('button', { name: 'Chat 的操作', exact: true }).click()
  await page.getByRole('menu').waitFor()
  await look('menu')
  await page.getByRole('menuitem', { name: '重新构建' }).click()
  await page.getByRole('alertdialog').waitFor()
  await look('question')
  for (const path of [
    '/?view=table',
    '/?q=nothing-has-this-name',
    '/spaces/alice/chat',
    '/spaces/alice/is-runtime-error/logs',
    '/logs?spaces=alice/chat,alice/is-runtime-error',
    '/settings/system',
    '/settings/preferences',
    '/no-such-page',
  ]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('status', { name: /加载/ }).waitFor({ state: 'detached' })
    await look(path)
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await look('palette')
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await look('sign-in')
  expect(foreign).toEqual([])
})

/** The titles as the product shows them: long ones are cut, and invisible characters are removed. */
async function readTitles(page: Page): Promise<string[]> {
  const answer: unknown = await page.evaluate(async () => (await fetch('/api/proxy/spaces')).json())
  const { spaces } = spaceList.parse(answer)
  return spaces.map(({ title }) => title.trim())
}

const VARIABLES = /(HF|API)_[A-Z_]+/g

/** Words that are the same in every language, or that are other products' names. */
const NAMES =
  /HF Space Manager|Hugging Face|English|简体中文|Hub|Space|CPU|GPU|vCPU|ZeroGPU|SDK|API|Docker|Ctrl|Shift|Enter|Esc|Tab|Chrom\w+|cpu-\w+|[AL]\d+\w*( \w+)*|T4( \w+)?|ID|UTC|[kKMGT]?i?B(\/s)?|basic|upgrade|admin|write|Worker|README|npx wrangler secret put|is:private|hw:a100/g

function isForeign(text: string, known: readonly string[]): boolean {
  let rest = text.replace(VARIABLES, '')
  for (const part of known.filter((part) => part.length > 1).toSorted((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(part, '')
  }
  return /[A-Za-z]{2,}/.test(rest.replace(NAMES, ''))
}

it('animates nothing with reduced motion', async () => {
  const running = (page: Page) =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)
  const lively = await journey.openSignedIn('/?state=building', { motion: true })
  await cardOf(lively, 'is-building').waitFor()
  await expect.poll(() => running(lively)).toBeGreaterThan(0)

  const calm = await journey.openSignedIn('/?state=building', { motion: false })
  await cardOf(calm, 'is-building').waitFor()
  expect(await running(calm)).toBe(0)
})
