import { createParser, type ParserCallbacks } from 'eventsource-parser'

interface Callbacks extends ParserCallbacks {
  /** Called with the text as it arrives, wherever it is split. */
  onText?: (text: string) => void
  /** Ends the reading early. */
  isEnough?: () => boolean
}

/** The part of a stream's reader that this needs, in Node and in workerd alike. */
interface Reader {
  read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>
}

/** Reads an event stream to its end with a third-party parser. Throws if the connection breaks. */
export async function readEventStream(
  reader: Reader,
  { onText, isEnough, ...callbacks }: Callbacks,
): Promise<void> {
  const parser = createParser(callbacks)
  const decoder = new TextDecoder()
  while (!isEnough?.()) {
    const { done, value } = await reader.read()
    if (done) return
    const text = decoder.decode(value, { stream: true })
    onText?.(text)
    parser.feed(text)
  }
}
