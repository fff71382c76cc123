import type { Catalogue, FirstWords, PageWords } from './catalogue.ts'

/** How the words of one language are loaded. */
export interface WordTable {
  first: () => Promise<FirstWords>
  pages: () => Promise<PageWords>
}

/**
 * The words in memory: those of the first screen, and those of the other pages from the moment that one of them is wanted.
 *
 * Invariant: once a page's words are wanted, no language is given out without them.
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
