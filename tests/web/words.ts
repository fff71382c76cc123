import { en } from '../../web/i18n/en.ts'
import { toSpeech } from '../../web/i18n/language.ts'
import { zh } from '../../web/i18n/zh.ts'

export const english = toSpeech('en', en)
export const chinese = toSpeech('zh', zh)
