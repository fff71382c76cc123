import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ACTIONS } from '../../../shared/model/actions.ts'
import { STAGE_GROUPS, STAGES } from '../../../shared/model/stages.ts'
import { ERROR_STATUS } from '../../../shared/wire/errors.ts'
import { en as enFirst } from '../../../web/i18n/en/en.ts'
import { enPages } from '../../../web/i18n/en/en-pages.ts'
import { zh as zhFirst } from '../../../web/i18n/zh/zh.ts'
import { zhPages } from '../../../web/i18n/zh/zh-pages.ts'

type Entry = string | { one?: string; other: string }
const en = { ...enFirst, ...enPages }
const zh = { ...zhFirst, ...zhPages }
const catalogues: Record<string, Record<string, Entry>> = { en, zh }
const web = fileURLToPath(new URL('../../../web', import.meta.url))
const keys = Object.keys(en)

function formsOf(entry: Entry | undefined): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry ?? {})
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
}

/** Everything that may run before the words of the pages are loaded: `withPageWords` loads them with a part. */
function filesWithoutPageWords(): string[] {
  const found = new Set<string>()
  function visit(path: string) {
    if (found.has(path) || path.startsWith('i18n/') || !/\.tsx?$/.test(path)) return
    found.add(path)
    const code = readFileSync(join(web, path), 'utf8')
      .replace(/withPageWords\(\(\) => import\([^)]*\)\)/g, '')
      // Types are gone when the code runs.
      .replace(/^import type [^;]*? from '[^']+'$/gm, '')
    for (const [, name = ''] of code.matchAll(/(?:from |import\()'(\.[^']+)'/g))
      visit(join(dirname(path), name))
  }
  visit('main.tsx')
  return [...found].filter((path) => !path.startsWith('../'))
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(zh).sort()).toEqual([...keys].sort())
  })

  it('have each key in one table, and the same one in every language', () => {
    expect(Object.keys(enFirst).filter((key) => key in enPages)).toEqual([])
    expect(Object.keys(zhFirst).sort()).toEqual(Object.keys(enFirst).sort())
  })

  it('consist of files that share no key', () => {
    const files = globSync('{en,zh}/*.ts', { cwd: join(web, 'i18n') }).map((path) => ({
      path,
      file: join(web, 'i18n', path),
    }))
    // The server's English sentences are the catalogue's.
    files.push({ path: 'en', file: join(web, '../shared/wire/problem-texts.ts') })
    const entries = files.flatMap(({ path, file }) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)].map(
        ([, key]) => `${path.slice(0, 2)} ${key}`,
      ),
    )
    expect(entries).toHaveLength(2 * keys.length)
    expect(new Set(entries).size).toBe(entries.length)
  })

  it('have all words of the first screen in the files that it loads', () => {
    const early = filesWithoutPageWords()
    expect(early.length).toBeGreaterThan(100)
    const missing = early.flatMap((path) => {
      const code = readFileSync(join(web, path), 'utf8')
      return Object.keys(enPages).filter((key) => code.includes(`'${key}'`))
    })
    expect(missing).toEqual([])
  })

  it('have two plural forms only if they differ', () => {
    const doubled = Object.values(catalogues).flatMap((catalogue) =>
      Object.keys(catalogue).filter((key) => {
        const forms = formsOf(catalogue[key])
        return new Set(forms).size < forms.length
      }),
    )
    expect(doubled).toEqual([])
  })

  it('have no empty text', () => {
    const empty = Object.entries(catalogues).flatMap(([language, catalogue]) =>
      Object.entries(catalogue)
        .filter(([, entry]) => formsOf(entry).some((form) => form.trim() === ''))
        .map(([key]) => `${language}: ${key}`),
    )
    expect(empty).toEqual([])
  })

  it('use only placeholders of the English text, so that none is left unfilled', () => {
    const unknown = Object.entries(zh).flatMap(([key, entry]) => {
      const known = formsOf((en as Record<string, Entry>)[key]).flatMap(placeholders)
      return formsOf(entry)
        .flatMap(placeholders)
        .filter((name) => !known.includes(name))
        .map((name) => `${key}: ${name}`)
    })
    expect(unknown).toEqual([])
  })

  it('have words for every error code, stage, group and action', () => {
    const needed = [
      ...[...Object.keys(ERROR_STATUS), 'unreachable', 'unreadable', 'not_running'].map(
        (code) => `error.${code}`,
      ),
      ...STAGES.map((stage) => `stage.${stage}`),
      ...STAGE_GROUPS.map((group) => `group.${group}`),
      ...Object.keys(ACTIONS).flatMap((action) => [
        `action.${action}`,
        `doing.${action}`,
        `confirm.${action}.what`,
      ]),
    ]
    for (const catalogue of Object.values(catalogues)) {
      expect(needed.filter((key) => formsOf(catalogue[key]).join('') === '')).toEqual([])
    }
  })

  it('have a distinct text for each error code', () => {
    for (const catalogue of Object.values(catalogues)) {
      const texts = Object.keys(ERROR_STATUS).map((code) => formsOf(catalogue[`error.${code}`])[0])
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
})
