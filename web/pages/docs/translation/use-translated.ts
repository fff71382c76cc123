import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Language } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createLoader } from '../../../loading/load-again.ts'
import type { OpenApiDocument } from '../document/openapi.ts'
import { type TextTable, translateDocument } from './translate-document.ts'

/** The texts of the document in every language but its own. */
const TABLES: Partial<Record<Language, () => Promise<TextTable>>> = {
  zh: createLoader(() => import('./texts-zh.ts').then((module) => module.textsZh)),
}

/** The document in the user's language; undefined until both are there. In English if its texts cannot be loaded. */
export function useTranslated(document: OpenApiDocument | undefined): OpenApiDocument | undefined {
  const { language } = useLocale()
  const load = TABLES[language]
  const texts = useQuery({
    queryKey: ['openapi-texts', language],
    queryFn: () => load?.() ?? {},
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
  const table = texts.data
  return useMemo(() => {
    if (!document || !load || texts.isError) return document
    return table && translateDocument(document, table)
  }, [document, load, texts.isError, table])
}

/** The language of a text of the document, for screen readers and fonts, if it is not the page's. */
export function langOf(text: string): 'en' | undefined {
  return /\p{Script=Han}/u.test(text) ? undefined : 'en'
}
