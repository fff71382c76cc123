import { callTextsZh } from './call-texts-zh.ts'
import { configurationTextsZh } from './configuration-texts-zh.ts'
import { fieldTextsZh } from './field-texts-zh.ts'
import { historyTextsZh } from './history-texts-zh.ts'

/** 简体中文 for the texts of the OpenAPI document. */
export const textsZh = { ...callTextsZh, ...fieldTextsZh, ...historyTextsZh, ...configurationTextsZh }
