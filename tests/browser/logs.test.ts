import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, settled, waitForFocus, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const AT = Date.parse('2026-06-01T14:00:00Z')
const entry = (text: string, ms = 0) => ({ data: text, timestamp: new Date(AT + ms).toISOString() })
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => entry(`line ${from + at}\n`, from + at))

const lines = (page: Page | Locator) => page.getByRole('region', { name: /^Lines of the/ })
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the log' })
const rows = (page: Page | Locator) => lines(page).locator('[data-line]')

/** Whether the last line is on the screen. */
const isAtEnd = (page: Page) =>
  lines(page).evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight <= 24)

/** The text of the first line on the screen. */
const topLine = (page: Page) =>
  lines(page).evaluate((list) => {
    const { top } = list.getBoundingClientRect()
    const all = [...list.querySelectorAll('[data-line]')]
    return all.find((line) => line.getBoundingClientRect().bottom > top + 1)?.textContent
  })

it('leads from a failed card to the traceback', async () => {
  const page = await journey.openSignedIn('/?q=is-runtime-error')
  await cardOf(page, 'is-runtime-error').getByRole('link', { name: 'Why?' }).click()
  await waitForText(lines(page), 'Traceback (most recent call last):')
  await waitForText(lines(page), /^RuntimeError: /)
  await expect.poll(() => isAtEnd(page)).toBe(true)
  await waitForText(lines(page), /^The container has stopped/)
  await page.getByRole('link', { name: 'Build', exact: true }).click()
  await page.waitForURL('/spaces/alice/is-runtime-error/logs?kind=build')
  await waitForText(lines(page), /^===== Build Queued/)
})

it('follows, stops when one scrolls up, says how many lines have come, and goes on', async () => {
  journey.hub.setLog('alice/chat', 'run', numbered(200))
  const page = await journey.openSignedIn('/spaces/alice/chat/logs')
  await waitForText(lines(page), 'line 199')
  journey.hub.appendLog('alice/chat', 'run', numbered(1, 200))
  await waitForText(lines(page), 'line 200')
  await expect.poll(() => isAtEnd(page)).toBe(true)

  await lines(page).hover()
  await page.mouse.wheel(0, -1_000)
  await page.getByRole('button', { name: 'To the end' }).waitFor()
  const before = await settled(() => topLine(page))
  journey.hub.appendLog('alice/chat', 'run', numbered(3, 201))
  await page.getByRole('button', { name: '3 new lines' }).waitFor()
  await expect.poll(() => topLine(page)).toBe(before)

  await page.getByRole('button', { name: '3 new lines' }).click()
  await waitForText(lines(page), 'line 203')
  await expect.poll(() => isAtEnd(page)).toBe(true)
  await page.getByRole('button', { name: '3 new lines' }).waitFor({ state: 'detached' })
})

it('goes on by itself after a restart, with nothing twice', async () => {
  journey.hub.setLog('alice/vision', 'run', numbered(3))
  const page = await journey.openSignedIn('/spaces/alice/vision/logs')
  await waitForText(lines(page), 'line 2')
  journey.hub.setStage('alice/vision', 'BUILDING')
  await waitForText(lines(page), /^The container has stopped/)
  journey.hub.appendLog('alice/vision', 'run', [entry('second life\n', 60_000)])
  journey.hub.setStage('alice/vision', 'RUNNING')
  await waitForText(lines(page), 'second life')
  const texts = async () =>
    (await rows(page).allTextContents()).map((text) => text.replace(/^.*\d\d:\d\d:\d\d/, ''))
  await expect.poll(texts).toEqual([...['line 0', 'line 1', 'line 2', 'Started again', 'second life']])
})

it('goes on after the Hub has dropped the connection, with nothing twice', async () => {
  journey.hub.setLog('alice/chat', 'run', numbered(3))
  journey.hub.faults.set({ kind: 'drop', route: '*/logs/run*', afterEvents: 2, abort: true, times: 1 })
  const page = await journey.openSignedIn('/spaces/alice/chat/logs')
  await waitForText(lines(page), 'line 2')
  await waitForText(lines(page), 'line 0')
  await expect.poll(() => rows(page).count()).toBe(3)
})

it('searches: next and previous, only matches, expressions and levels', async () => {
  journey.hub.setLog('alice/chat', 'run', [
    ...numbered(300),
    entry('ERROR: disk full\n', 300),
    entry('  at /data\n', 301),
    entry('INFO: \u001b[32mline\u001b[0m 7 again\n', 302),
  ])
  const page = await journey.openSignedIn('/spaces/alice/chat/logs')
  await waitForText(lines(page), '7 again')
  await page.keyboard.press('Control+f')
  await waitForFocus(field(page))
  await page.keyboard.type('line 7 ')
  await expect.poll(() => page.getByText('1 line matches').count()).toBe(1)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await waitForText(page, '12 of 12')
  await page.keyboard.press('Shift+Enter')
  await waitForText(page, '11 of 12')
  await waitForText(lines(page), 'line 79')
  await lines(page).locator('mark').first().waitFor()

  await page.getByRole('button', { name: 'Only matches' }).click()
  await expect.poll(() => rows(page).count()).toBe(12)
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await field(page).fill('line (')
  await page.getByRole('alert').getByText('This is not a regular expression:').waitFor()
  await field(page).fill('^line 1\\d\\d$')
  await waitForText(page, '100 lines match')

  await field(page).fill('')
  const levels = page.getByRole('group', { name: 'Levels shown' })
  for (const name of ['Warnings', 'Info', 'Debug', 'Other'])
    await levels.getByRole('button', { name }).click()
  await expect.poll(() => rows(page).count()).toBe(2)
  await waitForText(lines(page), 'at /data')
  await page.reload()
  await expect.poll(() => rows(page).count()).toBe(2)
})

it('keeps a selection while lines come, copies it, and downloads all', async () => {
  journey.hub.setLog('alice/chat', 'run', [
    entry('first\n'),
    entry('\u001b[31msecond\u001b[0m\n', 1),
    entry('third\n', 2),
  ])
  const page = await journey.openSignedIn('/spaces/alice/chat/logs')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const second = await waitForText(lines(page), 'second')
  await second.selectText()
  journey.hub.appendLog('alice/chat', 'run', numbered(100, 3))
  await page.getByRole('button', { name: '100 new lines' }).waitFor()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('second')
  await page.keyboard.press('Control+c')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('second')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^alice-chat-run-.*\.log$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toMatch(/^2026-06-01T14:00:00.000Z first\n2026-06-01T14:00:00.001Z second\n/)
  expect(text.split('\n')).toHaveLength(104)
})

it('shows up to four logs with one search over them, on a phone below each other', async () => {
  for (const id of ['alice/chat', 'Bob/api']) journey.hub.setLog(id, 'run', [entry(`hello from ${id}\n`)])
  const page = await journey.openSignedIn('/logs?spaces=alice/chat,Bob/api,alice/nothing')
  await waitForText(page, 'hello from alice/chat')
  await waitForText(page, 'hello from Bob/api')
  await waitForText(page, 'Not found: alice/nothing')
  await field(page).fill('bob')
  const api = page.getByRole('region', { name: 'Log of API' })
  await waitForText(api, '1 line matches')
  await waitForText(page.getByRole('region', { name: 'Log of Chat' }), '0 lines match')
  await page.keyboard.press('Enter')
  await waitForText(api, '1 of 1')
  await page.getByRole('button', { name: 'Close the log of Chat' }).click()
  await page.waitForURL('/logs?spaces=Bob/api')
  await page.getByRole('region', { name: 'Log of Chat' }).waitFor({ state: 'detached' })
})

it('says why there is no log, and shows an old line in Chinese on a phone', async () => {
  const page = await journey.openSignedIn('/spaces/alice/is-paused/logs')
  await waitForText(lines(page), 'There is no container: Paused. Its log will appear here when it starts.')
  await page.goto('/spaces/alice/homepage/logs')
  await waitForText(page, 'A static Space has no container, and so no logs.')

  const phone = await journey.openSignedIn('/spaces/alice/is-runtime-error/logs', {
    phone: true,
    language: 'zh',
  })
  const list = phone.getByRole('region', { name: /运行日志的内容$/ })
  await waitForText(list, 'Traceback (most recent call last):')
  await waitForText(list, /^容器已停止/)
  await phone.getByRole('button', { name: '筛选' }).click()
  await phone.getByRole('button', { name: '警告' }).waitFor()
})

it('reports what the Hub says, and reads the log when asked again', async () => {
  journey.hub.setLog('alice/chat', 'run', numbered(1))
  journey.hub.faults.set({ kind: 'status', route: '*/logs/run*', status: 403 })
  const page = await journey.openSignedIn('/spaces/alice/chat/logs')
  await lines(page).getByRole('button', { name: 'Try again' }).waitFor()
  journey.hub.faults.clear()
  await lines(page).getByRole('button', { name: 'Try again' }).click()
  await waitForText(lines(page), 'line 0')
})

it('folds a long line, unless what was searched for is in its folded part, and goes to the logs of the next Space', async () => {
  const long = `start ${'x'.repeat(3_000)} needle`
  journey.hub.setLog('alice/chat', 'run', [entry(`${long}\n`)])
  journey.hub.setLog('alice/diary', 'run', [entry('dear diary\n')])
  const page = await journey.openSignedIn('/spaces/alice/chat/logs')
  const row = rows(page).first()
  await page.getByRole('button', { name: 'Show all 3,013 characters' }).click()
  await waitForText(row, /needle/)
  await page.getByRole('button', { name: 'Show less' }).click()
  await expect.poll(() => row.textContent()).not.toContain('needle')
  await page.reload()
  await page.getByRole('button', { name: 'Show all 3,013 characters' }).waitFor()
  await field(page).fill('needle')
  await expect.poll(() => row.locator('mark').textContent()).toBe('needle')

  await page.getByRole('navigation', { name: 'Other Spaces' }).getByRole('link').last().click()
  await page.waitForURL(/\/spaces\/alice\/[\w-]+\/logs/)
})

it('loads older lines, and keeps the place when the oldest are dropped', async () => {
  journey.hub.setLog('alice/chat', 'run', numbered(12_000))
  const page = await journey.openSignedIn('/spaces/alice/chat/logs')
  await waitForText(lines(page), 'line 11999')
  await lines(page).evaluate((list) => list.scrollTo({ top: 0 }))
  await page.getByRole('button', { name: 'Load older lines' }).click()
  await waitForText(lines(page), 'line 11999')
  // Somewhere in the middle, below what will be dropped.
  await lines(page).evaluate((list) => list.scrollTo({ top: list.scrollHeight / 2 }))
  await page.getByRole('button', { name: 'To the end' }).waitFor()
  const before = await settled(() => topLine(page))
  journey.hub.appendLog('alice/chat', 'run', numbered(12_000, 12_000))
  await page.getByRole('button', { name: '12,000 new lines' }).waitFor()
  await expect.poll(() => topLine(page)).toBe(before)
  await lines(page).evaluate((list) => list.scrollTo({ top: 0 }))
  await waitForText(lines(page), '2,000 older lines were dropped to keep this page fast.')
})

it('closes the log of a page that stays hidden, and goes on where it was', async () => {
  journey.hub.setLog('alice/chat', 'run', numbered(3))
  const page = await journey.openSignedIn('/sign-in')
  await page.clock.install()
  await page.goto('/spaces/alice/chat/logs')
  const open = () => journey.hub.openStreams().filter(({ path }) => path.includes('/logs/')).length
  const see = async (text: string) =>
    expect
      .poll(async () => {
        await page.clock.runFor(100)
        return lines(page).getByText(text, { exact: true }).count()
      })
      .toBe(1)
  await see('line 2')
  const show = (state: string) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)

  await show('hidden')
  await page.clock.runFor(61_000)
  await expect.poll(open).toBe(0)
  journey.hub.appendLog('alice/chat', 'run', numbered(1, 3))
  await show('visible')
  await see('line 3')
  await expect.poll(() => rows(page).count()).toBe(4)
})

it('wraps long lines, or gives each line one row, and stays at a match while lines come', async () => {
  const wide = `needle ${'wide '.repeat(100)}`
  journey.hub.setLog('alice/chat', 'run', [entry(`${wide}\n`), ...numbered(300, 1)])
  const page = await journey.openSignedIn('/spaces/alice/chat/logs')
  await waitForText(lines(page), 'line 300')
  await field(page).fill('needle')
  await page.keyboard.press('Enter')
  await waitForText(page, '1 of 1')
  const first = rows(page).first()
  await waitForText(first, /^needle/)
  const height = async () => (await first.boundingBox())?.height ?? 0
  const gap = async () => {
    const [one, two] = [await first.boundingBox(), await rows(page).nth(1).boundingBox()]
    return (two?.y ?? 0) - (one?.y ?? 0) - (one?.height ?? 0)
  }
  await expect.poll(height).toBeGreaterThan(30)
  await expect.poll(gap).toBe(0)
  journey.hub.appendLog('alice/chat', 'run', numbered(50, 301))
  await page.getByRole('button', { name: '50 new lines' }).waitFor()
  await waitForText(first, /^needle/)

  await page.getByRole('button', { name: 'Wrap long lines' }).click()
  await expect.poll(height).toBe(20)
  await expect.poll(gap).toBe(0)
  await page.getByRole('button', { name: 'Wrap long lines' }).click()
  await expect.poll(height).toBeGreaterThan(30)
  await expect.poll(gap).toBe(0)
})
