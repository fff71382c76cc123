import type { en } from './en/en.ts'
import type { enPages } from './en/en-pages.ts'
import { spaceBetween } from './han-spacing.ts'
import { once } from './once.ts'

/** A message whose form depends on `count`, by the categories of `Intl.PluralRules`. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

type Entry = string | Plural
type Messages = typeof en & typeof enPages

/** What every language must provide: the keys of the English table. */
export type InAnyLanguage<Table> = { [Key in keyof Table]: Table[Key] extends string ? string : Plural }

/** The texts of the first screen, and of everything that opens on it. */
export type FirstWords = InAnyLanguage<typeof en>
/** The texts of the palette and of the other pages, which are loaded with their code. */
export type PageWords = InAnyLanguage<typeof enPages>
export type Catalogue = FirstWords & Partial<PageWords>
export type MessageKey = keyof Messages

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
type TextsOf<Key extends MessageKey> = Messages[Key] extends string
  ? Messages[Key]
  : Messages[Key][keyof Messages[Key]]
type Names<Key extends MessageKey> = Key extends MessageKey ? NamesIn<TextsOf<Key>> : never
type Values<Key extends MessageKey> = { [Name in Names<Key>]: string | number }

/** Returns a text in the current language. The compiler requires the placeholders of the English text. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: [Names<Key>] extends [never] ? [] : [Values<Key>]
) => string

export function createTranslate(catalogue: Catalogue, locale: string): Translate {
  const plurals = once(() => new Intl.PluralRules(locale))
  const numbers = once(() => new Intl.NumberFormat(locale))

  return function translate(key, ...[values = {}]) {
    const given: Record<string, string | number> = values
    const entries: Partial<Record<MessageKey, Entry>> = catalogue
    const text = pickForm(entries[key] ?? key, given.count, (count) => plurals().select(count))
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string, at: number) => {
      const value = given[name]
      const shown = typeof value === 'number' ? numbers().format(value) : (value ?? placeholder)
      return spaceBetween(text[at - 1], shown, text[at + placeholder.length])
    })
  }
}

function pickForm(
  entry: Entry,
  count: string | number | undefined,
  select: (count: number) => Intl.LDMLPluralRule,
): string {
  if (typeof entry === 'string') return entry
  if (typeof count !== 'number') return entry.other
  return entry[select(count)] ?? entry.other
}
