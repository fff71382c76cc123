import type { PageWords } from './catalogue.ts'
import { apiDocsZh } from './zh/api-docs-zh.ts'
import { paletteZh } from './zh/palette-zh.ts'
import { selfCheckZh } from './zh/self-check-zh.ts'
import { spacePageZh } from './zh/space-page-zh.ts'

/** 简体中文 for the palette and for all pages but the first. */
export const zhPages: PageWords = { ...spacePageZh, ...selfCheckZh, ...apiDocsZh, ...paletteZh }
