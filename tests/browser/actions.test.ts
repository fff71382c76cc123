import { expect, it } from 'vitest'
import { act, cardOf, messages, openMenu, startAction, waitForFocus, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const sent = (path: string) =>
  journey.hub.calls.filter((call) => call.method === 'POST' && call.path === path)

it('restarts a Space: asks first, shows the progress, and reports when it runs', async () => {
  // Each stage lasts until it has been seen: with a timer, a busy page may miss one.
  const space = journey.hub.spaces.get('alice/chat')
  if (space) space.afterRestart = [{ stage: 'BUILDING', forMs: Number.POSITIVE_INFINITY }]
  const page = await journey.openSignedIn('/', { motion: true })
  const question = await startAction(page, 'Chat', 'Restart')
  await question.getByRole('heading', { name: 'Restart “Chat”?' }).waitFor()
  await waitForText(question, /Visitors are cut off until it runs/)
  await waitForText(question, /Files that are not in persistent storage are lost/)
  await waitForText(question, /Paid hardware \(CPU upgrade\) is billed/)
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  expect(sent('/api/spaces/alice/chat/restart')).toHaveLength(0)

  await startAction(page, 'Chat', 'Restart')
  await waitForFocus(question.getByRole('button', { name: 'Restart', exact: true }))
  await page.keyboard.press('Enter')
  await waitForText(messages(page), 'Restarting Chat')
  await waitForText(cardOf(page, 'Chat'), 'Restarting')
  await waitForText(cardOf(page, 'Chat'), 'Building')
  journey.hub.setStage('alice/chat', 'APP_STARTING')
  await waitForText(cardOf(page, 'Chat'), 'Starting')
  journey.hub.setStage('alice/chat', 'RUNNING')
  await waitForText(messages(page), 'Chat is running')
  await waitForText(cardOf(page, 'Chat'), /^Running/)
  await expect.poll(() => cardOf(page, 'Chat').getByText('Restarting').count()).toBe(0)
  expect(sent('/api/spaces/alice/chat/restart')).toHaveLength(1)
})

it('pauses a Space and resumes it; rebuilds without the cache', async () => {
  const page = await journey.openSignedIn()
  await waitForText(await startAction(page, 'Diary', 'Pause'), /Only a restart or resume brings it back/)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await waitForText(messages(page), 'Diary is paused')
  await waitForText(cardOf(page, 'Diary'), /^Paused/)

  const menu = await openMenu(page, 'Diary')
  const restart = menu.getByRole('menuitem', { name: 'Restart' })
  await waitForText(restart, 'It is paused. Resume brings it back.')
  await expect.poll(() => restart.getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Escape')
  await act(page, 'Diary', 'Resume')
  await waitForText(messages(page), 'Diary is running')

  await act(page, 'Zero', 'Rebuild')
  await waitForText(messages(page), 'Zero is running')
  expect(sent('/api/spaces/alice/zero/restart?factory=true')).toHaveLength(1)
})

it('disables actions that cannot work, with the reason', async () => {
  const page = await journey.openSignedIn()
  const reasons = {
    Homepage: 'Static: there is no container to operate.',
    Shop: 'Its account has no token.',
    Banned: 'Hugging Face has disabled it.',
    'is-deleting': 'It is being deleted.',
  }
  for (const [title, reason] of Object.entries(reasons)) {
    const menu = await openMenu(page, title)
    for (const action of ['Restart', 'Rebuild', 'Pause']) {
      const item = menu.getByRole('menuitem', { name: action })
      await waitForText(item, reason)
      const isDisabled = () => item.getAttribute('aria-disabled')
      await expect.poll(isDisabled, { message: `${action} ${title}` }).toBe('true')
    }
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
  }
})

it('explains a refusal of the Hub in plain words, with its own text and a request id', async () => {
  const page = await journey.openSignedIn()
  await act(page, 'Waiting', 'Resume') // carol has used up her quota
  const refused = messages(page).filter({ hasText: 'Resume failed: Waiting' })
  await waitForText(refused, /^The quota of carol is used up/)
  await waitForText(refused, /You've reached your cpu-basic quota limit/)
  await waitForText(refused, /^Request [\w-]{8,}/)
  await refused.getByRole('button', { name: 'Copy' }).waitFor()
  await waitForText(cardOf(page, 'Waiting'), /^Paused/)

  const fault = { kind: 'status', method: 'POST', times: 1 } as const
  journey.hub.faults.set({ ...fault, status: 429, headers: { 'retry-after': '42' } })
  await act(page, 'Vision', 'Restart')
  const failed = messages(page).filter({ hasText: 'Restart failed: Vision' })
  await waitForText(failed, /rate limit.* is used up.*Try again in 42 s/)

  journey.hub.faults.set({ ...fault, status: 503, body: '<html>upstream hf_secret trace</html>' })
  await act(page, 'Vision', 'Restart')
  const unknown = messages(page).filter({ hasText: 'Restart, outcome unknown: Vision' })
  await waitForText(unknown, /no usable response came back.*may have worked/)
  await waitForText(unknown, /^Request [\w-]{8,}/)
  await expect.poll(() => failed.count()).toBe(0)
  expect(await page.getByText('upstream').count()).toBe(0)
  await unknown.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => unknown.count()).toBe(0)
})

it.each([
  ['blocked', 'Flagged as abusive', /Stopped by Hugging Face.*does not help/],
  [
    'quota',
    'Quota exceeded for flavor cpu-basic (requested=1): current=3, limit=3',
    /Quota used up.*Pause another/,
  ],
])('shows a restart that ends paused as failed: %s', async (_, errorMessage, text) => {
  const space = journey.hub.spaces.get('alice/vision')
  if (!space) throw new Error('the preset has lost alice/vision')
  space.failure = { stage: 'PAUSED', errorMessage }
  try {
    const page = await journey.openSignedIn()
    await act(page, 'Vision', 'Restart')
    const message = messages(page).filter({ hasText: 'Vision did not come up' })
    await waitForText(message, text)
    await waitForText(message, errorMessage)
    await waitForText(cardOf(page, 'Vision'), errorMessage)
    await page.goto('/spaces/alice/vision')
    await waitForText(page, errorMessage)
  } finally {
    space.failure = null
    journey.hub.setStage('alice/vision', 'RUNNING')
  }
})

it('updates an open confirmation: an action that became impossible is not sent', async () => {
  const page = await journey.openSignedIn()
  journey.hub.setStage('alice/zero', 'RUNNING')
  await waitForText(cardOf(page, 'Zero'), /^Running/)
  const question = await startAction(page, 'Zero', 'Restart')
  journey.hub.clearCalls()
  journey.hub.setStage('alice/zero', 'PAUSED')
  try {
    await waitForText(question, 'It is paused. Resume brings it back.')
    const confirm = question.getByRole('button', { name: 'Restart', exact: true })
    await expect.poll(() => confirm.getAttribute('aria-disabled')).toBe('true')
    await waitForFocus(confirm)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(journey.hub.calls.filter(({ method }) => method === 'POST')).toEqual([])
  } finally {
    journey.hub.setStage('alice/zero', 'RUNNING')
  }
})

it('reports how an action ended after the page was reloaded meanwhile', async () => {
  const space = journey.hub.spaces.get('alice/breaks-at-start')
  if (!space) throw new Error('The preset has no such Space')
  space.afterRestart = [{ stage: 'BUILDING', forMs: Number.POSITIVE_INFINITY }]
  try {
    const page = await journey.openSignedIn()
    await act(page, 'breaks-at-start', 'Restart')
    await messages(page).filter({ hasText: 'breaks-at-start' }).first().waitFor()
    await page.reload()
    await waitForText(cardOf(page, 'breaks-at-start'), /^Building/)
    journey.hub.setStage(space.id, 'RUNTIME_ERROR', { errorMessage: 'Exit code: 137. Reason: out of memory' })
    await messages(page).filter({ hasText: 'breaks-at-start did not come up' }).waitFor()
  } finally {
    space.afterRestart = null
  }
})

it('says that a Space did not start, and why', async () => {
  const page = await journey.openSignedIn()
  await act(page, 'breaks-at-start', 'Restart')
  const message = messages(page).filter({ hasText: 'breaks-at-start did not come up' })
  await waitForText(message, /Exit code: 137. Reason: out of memory/)
  await waitForText(cardOf(page, 'breaks-at-start'), /^Crashed/)
  await cardOf(page, 'breaks-at-start').getByRole('button', { name: 'Restart', exact: true }).waitFor()
})
