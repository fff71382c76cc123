import { apiDocsEn } from './en/api-docs-en.ts'
import { paletteEn } from './en/palette-en.ts'
import { selfCheckEn } from './en/self-check-en.ts'
import { spacePageEn } from './en/space-page-en.ts'

/** English for the palette and for all pages but the first, which are loaded with it. */
export const enPages = { ...spacePageEn, ...selfCheckEn, ...apiDocsEn, ...paletteEn }
