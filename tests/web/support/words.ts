import { en } from '../../../web/i18n/en/en.ts'
import { enPages } from '../../../web/i18n/en/en-pages.ts'
import { toLocale } from '../../../web/i18n/language.ts'
import { zh } from '../../../web/i18n/zh/zh.ts'
import { zhPages } from '../../../web/i18n/zh/zh-pages.ts'

export const english = toLocale('en', { ...en, ...enPages })
export const chinese = toLocale('zh', { ...zh, ...zhPages })
