import { en } from '../../web/i18n/en.ts'
import { toLocale } from '../../web/i18n/language.ts'
import { zh } from '../../web/i18n/zh.ts'

export const english = toLocale('en', en)
export const chinese = toLocale('zh', zh)
