/** Text with `code` in it, as parts: what a description in the document may hold. Blank lines divide paragraphs. */
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
