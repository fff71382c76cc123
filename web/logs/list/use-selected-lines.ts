import { type RefObject, useEffect, useState } from 'react'

/** A selection of text: the first and the last line, by number, and how much of these two is selected. */
export interface SelectedLines {
  from: number
  to: number
  /** Of the text of the first line. */
  fromOffset: number
  /** Of the text of the last line; null for its end. */
  toOffset: number | null
}

/** What is selected in the lines; null if nothing is. */
export function useSelectedLines(scroller: RefObject<HTMLElement | null>): SelectedLines | null {
  const [selected, setSelected] = useState<SelectedLines | null>(null)
  useEffect(() => {
    function read() {
      const selection = getSelection()
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      const isHere = range && !range.collapsed && scroller.current?.contains(range.commonAncestorContainer)
      setSelected(isHere ? toLines(range) : null)
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [scroller])
  return selected
}

function toLines(range: Range): SelectedLines | null {
  const from = lineOf(range.startContainer)
  const to = lineOf(range.endContainer)
  if (!from || !to) return null
  return {
    from: Number(from.dataset.line),
    to: Number(to.dataset.line),
    fromOffset: offsetIn(from, range.startContainer, range.startOffset) ?? 0,
    toOffset: offsetIn(to, range.endContainer, range.endOffset),
  }
}

function lineOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-line]') ?? null
}

/** How many characters of the line's text are before this place; null if it is not inside of the text. */
function offsetIn(line: HTMLElement, node: Node, offset: number): number | null {
  const text = line.querySelector('[data-text]')
  if (!text?.contains(node)) return null
  const before = document.createRange()
  before.setStart(text, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
