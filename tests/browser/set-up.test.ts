import { afterEach, expect, it } from 'vitest'
import { waitForText } from './screen.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage | null = null

afterEach(async () => {
  try {
    await stage?.tidy()
  } finally {
    await stage?.close()
    stage = null
  }
})

it('says which variables are missing while nobody can sign in', async () => {
  stage = await setStage({ variables: { HF_PASSWORD: '' } })
  const page = await stage.open()
  await page.getByRole('heading', { name: 'Nobody can sign in yet' }).waitFor()
  await waitForText(page.getByRole('alert'), /HF_USERNAME and HF_PASSWORD are not both set/)
  await waitForText(page.getByRole('alert'), /wrangler secret put HF_PASSWORD/)
  expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(0)
})

it('says what to set while there is no account, and what is set wrongly', async () => {
  stage = await setStage({ variables: { HF_USER: 'bob' } })
  const page = await stage.openSignedIn()
  await page.getByRole('heading', { name: 'No account to show yet' }).waitFor()
  await waitForText(page, /set HF_API_TOKEN \(one Hub token\), or HF_USER/)
  await waitForText(page.getByRole('listitem'), /^HF_USER, entry 1:/)
})

it('tells wrong settings to the admin, and shows what is right', async () => {
  stage = await setStage({ variables: { HF_USER: 'Bob:hf_bobWrite, carol' } })
  const page = await stage.openSignedIn()
  await page.getByRole('heading', { name: /setting needs attention/ }).waitFor()
  await waitForText(page.getByRole('listitem'), /^HF_USER, entry 2:/)
  await page.getByRole('link', { name: 'API', exact: true }).waitFor()
})
