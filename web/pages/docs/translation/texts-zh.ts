import { callTextsZh } from './call-texts-zh.ts'
import { fieldTextsZh } from './field-texts-zh.ts'

/** 简体中文 for the texts of the OpenAPI document. */
export const textsZh = { ...callTextsZh, ...fieldTextsZh }
