import type { Catalogue, FirstWords, PageWords } from './catalogue.ts'

/** Loads the texts of one language. */
export interface WordTable {
  first: () => Promise<FirstWords>
  pages: () => Promise<PageWords>
}

/**
 * The loaded texts: those of the first screen, and those of the other pages once one of them is needed.
 *
 * Invariant: once a page's texts are needed, no language is returned without them.
 */
export function createWords<Language extends string>(tables: Readonly<Record<Language, WordTable>>) {
  const catalogues = new Map<Language, Catalogue>()
  let arePagesWanted = false

  async function addPages(language: Language, catalogue: Catalogue) {
    Object.assign(catalogue, await tables[language].pages())
  }

  return {
    async load(language: Language): Promise<Catalogue> {
      const catalogue: Catalogue = { ...(await tables[language].first()) }
      if (arePagesWanted) await addPages(language, catalogue)
      catalogues.set(language, catalogue)
      return catalogue
    },
    async loadPages(): Promise<void> {
      arePagesWanted = true
      await Promise.all([...catalogues].map(([language, catalogue]) => addPages(language, catalogue)))
    },
  }
}
