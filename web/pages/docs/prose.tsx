import { langOf } from './translation/use-translated.ts'

/** The document's own text. */
export function Prose({ text, className = '' }: { text: string; className?: string }) {
  return splitCode(text).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text keep their order
    <p key={index} lang={langOf(text)} className={`wrap-anywhere ${className}`}>
      {paragraph.map((part, place) =>
        part.code ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: so do its parts
          <code key={place} className="rounded bg-hover px-1 py-0.5 font-mono text-[0.85em]">
            {part.text}
          </code>
        ) : (
          part.text
        ),
      )}
    </p>
  ))
}

/** Splits a description into paragraphs at blank lines, and into text and `code`. */
export function splitCode(text: string): { code: boolean; text: string }[][] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) =>
      paragraph
        .split('`')
        .map((part, index) => ({ code: index % 2 === 1, text: part }))
        .filter((part) => part.text !== ''),
    )
}
