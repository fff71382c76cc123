import type { OpenApiDocument } from '../document/openapi.ts'

export type TextTable = Readonly<Record<string, string>>

const TRANSLATED: ReadonlySet<string> = new Set(['summary', 'description', 'message'])

/** The document with its English texts replaced; one that the table lacks stays English. */
export function translateDocument(document: OpenApiDocument, table: TextTable): OpenApiDocument {
  return translateNode(document, table) as OpenApiDocument
}

function translateNode(node: unknown, table: TextTable): unknown {
  if (Array.isArray(node)) return node.map((item) => translateNode(item, table))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      TRANSLATED.has(key) && typeof value === 'string'
        ? translateText(value, table)
        : translateNode(value, table),
    ]),
  )
}

/** Paragraph by paragraph; one about an error begins with its code. */
export function translateText(text: string, table: TextTable): string {
  return text
    .split('\n\n')
    .map((paragraph) => {
      const [, code, meaning = ''] = /^(`\w+`): (.*)$/s.exec(paragraph) ?? []
      const translated = table[meaning]
      return table[paragraph] ?? (code && translated ? `${code}：${translated}` : paragraph)
    })
    .join('\n\n')
}
