import { en } from '../../../web/i18n/en.ts'
import { enPages } from '../../../web/i18n/en-pages.ts'
import { toLocale } from '../../../web/i18n/language.ts'
import { zh } from '../../../web/i18n/zh.ts'
import { zhPages } from '../../../web/i18n/zh-pages.ts'

export const english = toLocale('en', { ...en, ...enPages })
export const chinese = toLocale('zh', { ...zh, ...zhPages })
