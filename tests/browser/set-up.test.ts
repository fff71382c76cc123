import { afterEach, expect, it } from 'vitest'
import { type Journey, startJourney } from './journey.ts'
import { waitForText } from './screen.ts'

let journey: Journey | null = null

afterEach(async () => {
  try {
    await journey?.tidy()
  } finally {
    await journey?.close()
    journey = null
  }
})

it('says which variables are missing while nobody can sign in', async () => {
  journey = await startJourney({ variables: { HF_PASSWORD: '' } })
  const page = await journey.open()
  await page.getByRole('heading', { name: 'Sign-in is not set up yet' }).waitFor()
  await waitForText(page.getByRole('alert'), /HF_USERNAME and HF_PASSWORD are not both set/)
  await waitForText(page.getByRole('alert'), /wrangler secret put HF_PASSWORD/)
  expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(0)
})

it('says what to set while there is no account', async () => {
  journey = await startJourney({ variables: { HF_USER: '' } })
  const page = await journey.openSignedIn()
  await page.getByRole('heading', { name: 'No account to show yet' }).waitFor()
  await waitForText(page, /set HF_API_TOKEN \(one Hub token\), or HF_USER/)
})

it.each([
  ['HF_USER', 'bob', /^HF_USER, entry 1:/],
  ['HF_ENDPOINT', 'not a url', /^HF_ENDPOINT/],
])('names the wrong %s as the cause, and not a missing account', async (name, value, sentence) => {
  journey = await startJourney({ variables: { [name]: value } })
  const page = await journey.openSignedIn()
  await page.getByRole('heading', { name: 'A setting is wrong' }).waitFor()
  await waitForText(page.getByRole('listitem'), sentence)
  expect(await page.getByText(/No account to show yet|Set HF_API_TOKEN/i).count()).toBe(0)
})

it('shows the admin which settings are wrong and which are right', async () => {
  journey = await startJourney({ variables: { HF_USER: 'Bob:hf_bobWrite, carol' } })
  const page = await journey.openSignedIn()
  const problems = page.getByRole('region', { name: 'Problems' })
  await waitForText(problems.getByRole('listitem'), /HF_USER, entry 2:/)
  await problems.getByRole('link', { name: /^Fix/ }).waitFor()
  await page.getByRole('link', { name: 'API', exact: true }).waitFor()
})
