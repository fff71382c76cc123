import type { Page } from 'playwright-core'

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** The labels of the controls that the pictures need. */
export const WORDS = {
  en: {
    language: 'English',
    table: 'Table',
    cards: 'Cards',
    account: 'Account',
    status: 'Self-check',
    variables: 'Variables',
    restart: 'Restart',
    close: 'Close',
    clear: 'Clear selection',
    select: (title: string) => `Select ${title}`,
  },
  zh: {
    language: '简体中文',
    table: '表格',
    cards: '卡片',
    account: '账号',
    status: '自检',
    variables: '变量',
    restart: '重启',
    close: '关闭',
    clear: '清除选择',
    select: (title: string) => `选择 ${title}`,
  },
} satisfies Record<Language, Record<string, unknown>>

/** Switches with the menu, because a reload would lose the samples. */
export async function chooseLanguage(page: Page, language: Language) {
  await page.getByRole('button', { name: /^(Account|账号)$/ }).click()
  await page.getByRole('menuitemcheckbox', { name: WORDS[language].language }).click()
  await page.getByRole('button', { name: WORDS[language].account, exact: true }).waitFor()
}
