import { afterAll, beforeAll, expect, it } from 'vitest'
import { ADMIN, type Stage, setStage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.close())

it('says in plain words that the password is wrong, then signs in and out again', async () => {
  const page = await stage.open()

  await page.getByLabel('Name').fill(ADMIN.username)
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('wrong')

  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'alice' }).waitFor()

  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Strict' })
})
