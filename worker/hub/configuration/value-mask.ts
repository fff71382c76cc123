import { MASKED, type Mask } from '../../mask.ts'
import { toLine, toLines } from '../vocabulary/plain-text.ts'

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Shorter pieces of a value are more often ordinary words. */
const PIECE = 8
/** A value this short is only masked as a word of its own. */
const WORD = 3

/**
 * Removes a value that is being sent from the Hub's answer: a refusal may quote all of it or a piece, as it is, in JSON, in HTML or in a URL. Pieces of fewer
 * than 8 characters stay, unless they are the whole value.
 */
export function createValueMask(value: string): Mask {
  // Long values have many pieces, and most changes are not refused.
  let known: { spellings: string[]; pieces: Set<string> } | null = null
  return (text) => {
    if (text === '') return text
    known ??= readValue(value)
    return hidePieces(known.spellings.reduce(hideWhole, text), known.pieces)
  }
}

/** The longest spelling is the first: it may contain another. */
function readValue(value: string) {
  const spellings = [...new Set(spellingsOf(value))].filter((text) => text !== '')
  spellings.sort((a, b) => b.length - a.length)
  return { spellings, pieces: new Set(spellings.flatMap(piecesOf)) }
}

function spellingsOf(value: string): string[] {
  const plain = value.toWellFormed()
  // The Hub's words lose their control characters, and later their line breaks, too.
  const shown = toLines(plain)
  const forms = [plain, plain.trim(), shown, shown.trim(), toLine(plain, plain.length) ?? '']
  return [...forms, ...[plain, shown].flatMap(escapedForms)]
}

function escapedForms(text: string): string[] {
  const json = inJson(text)
  const encoded = encodeURIComponent(text)
  return [
    ...[json, inJson(json), json.replace(/[^ -~]/g, toEscape)],
    ...[encoded, new URLSearchParams({ v: text }).toString().slice('v='.length)],
    text.replace(/[&<>"']/g, (mark) => HTML[mark] ?? mark),
  ]
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function hideWhole(text: string, spelling: string): string {
  if (spelling.length > WORD) return text.replaceAll(spelling, MASKED)
  const word = spelling.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
  return text.replace(new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?![\p{L}\p{N}])`, 'gu'), MASKED)
}

function hidePieces(text: string, pieces: ReadonlySet<string>): string {
  let shown = ''
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at, pieces)
    shown += end === at ? text[at] : MASKED
    at = Math.max(end, at + 1)
  }
  return shown
}

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) => text.slice(at, at + PIECE))
}

/** Where a run of pieces ends that begins here. */
function endOfPiece(text: string, start: number, pieces: ReadonlySet<string>): number {
  let end = start
  for (let at = start; pieces.has(text.slice(at, at + PIECE)); at++) end = at + PIECE
  return end
}
