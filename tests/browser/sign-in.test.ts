import { expect, it } from 'vitest'
import { ADMIN } from '../support/admin.ts'
import { settled, signIn, waitForFocus, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

it('says in plain words that the password is wrong, then signs in and out again', async () => {
  const page = await journey.open()
  const username = page.getByLabel('Username')
  const password = page.getByLabel('Password', { exact: true })
  const place = await settled(() => username.boundingBox())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await waitForText(page.getByRole('alert'), 'Enter your username and password.')
  await username.fill(ADMIN.username)
  await username.press('Enter')
  await waitForFocus(password)
  await expect.poll(() => password.getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => username.getAttribute('aria-invalid')).toBe('false')

  await signIn(page, 'wrong')
  await waitForText(page.getByRole('alert'), 'Wrong username or password.')
  await waitForFocus(password)
  await expect.poll(() => username.boundingBox()).toEqual(place)

  await password.fill(ADMIN.password)
  await expect.poll(() => password.getAttribute('type')).toBe('password')
  await page.getByRole('button', { name: 'Show password' }).click()
  await expect.poll(() => password.getAttribute('type')).toBe('text')
  await password.press('Enter')
  await page.getByRole('heading', { name: 'alice' }).waitFor()

  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Strict' })

  await page.getByRole('button', { name: 'Account' }).click()
  await waitForText(page.getByRole('menu'), `Signed in as ${ADMIN.username}`)
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL('/sign-in')
  await username.waitFor()
  expect(await page.getByText('Your session has ended').count()).toBe(0)
  await expect.poll(() => page.context().cookies()).toEqual([])

  await page.goBack()
  await page.getByLabel('Username').waitFor()
})

it('goes to sign-in when the session ends elsewhere, and back to the previous page', async () => {
  const page = await journey.open()
  await signIn(page)
  await page.getByRole('heading', { name: 'alice' }).waitFor()
  await page.goto('/?state=paused&view=table')
  await page.getByRole('link', { name: 'Secret', exact: true }).waitFor()

  const [cookie] = await page.context().cookies()
  await fetch(`${journey.product.url}/api/v1/logout`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cookie?.value}`, 'content-type': 'application/json' },
    body: '{}',
  })
  await waitForText(page, 'Your session has ended. Sign in to continue where you left off.')

  await signIn(page)
  await page.waitForURL('/?state=paused&view=table')
  await page.getByRole('table').waitFor()
  await page.getByRole('link', { name: 'Secret', exact: true }).waitFor()
})

it('sends a visitor without a session to sign-in, and never to another site afterwards', async () => {
  const page = await journey.open()
  await page.goto('/spaces/alice/chat')
  await page.waitForURL('/sign-in?next=%2Fspaces%2Falice%2Fchat')
  await signIn(page)
  await page.waitForURL('/spaces/alice/chat')
  await page.getByRole('heading', { name: 'Chat', level: 1 }).waitFor()

  await page.goto('/sign-in?next=%2F%2Fexample.com%2Fsteal')
  await page.getByRole('heading', { name: 'alice' }).waitFor()
  await page.waitForURL('/')
})

it('says when the browser does not keep the session, instead of asking again and again', async () => {
  const page = await journey.open()
  await page.route('**/api/v1/verify', (route) => route.fulfill({ json: { success: false } }))
  await signIn(page)
  await waitForText(
    page.getByRole('alert'),
    /did not keep the session cookie.*Open it over HTTPS or on localhost/,
  )
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(await page.getByText('Your session has ended').count()).toBe(0)
})

it('ignores a single refusal right after the sign-in, because a new session takes time to be known everywhere', async () => {
  const page = await journey.open()
  const refused = { success: false, code: 'unauthorized', message: 'no', requestId: 'r1' }
  await page.getByLabel('Username').waitFor()
  await page.route('**/api/v1/verify', (route) => route.fulfill({ json: { success: false } }), { times: 1 })
  await page.route('**/api/proxy/spaces', (route) => route.fulfill({ status: 401, json: refused }), {
    times: 1,
  })
  await signIn(page)
  await page.getByRole('heading', { name: 'alice' }).waitFor()
})

// This is the last test: after it no one can sign in from this address for a minute.
it('counts down after too many attempts', async () => {
  const page = await journey.open()
  await page.clock.install()
  await page.goto('/sign-in')
  const submit = page.getByRole('button', { name: 'Sign in' })
  const alert = page.getByRole('alert')

  // Ten a minute are allowed, earlier tests used some of them, and a new minute may start in between.
  for (let tries = 0; tries < 25; tries++) {
    const answer = page.waitForResponse('**/api/v1/login')
    await signIn(page, `wrong-${tries}`)
    if ((await answer).status() === 429) break
    await waitForText(alert, 'Wrong username or password.')
  }
  await waitForText(alert, 'Too many attempts. Try again in')
  const before = await alert.textContent()
  const spoken = await alert.ariaSnapshot()
  await page.clock.fastForward(2_000)
  await expect.poll(() => alert.textContent()).not.toBe(before)
  expect(await alert.ariaSnapshot()).toBe(spoken)
  expect(await submit.isDisabled()).toBe(true)

  await page.clock.fastForward('02:00')
  await waitForText(alert, 'You can try again now.')
  await expect.poll(() => submit.isEnabled()).toBe(true)
})
