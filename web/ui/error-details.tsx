import { CopyButton, type CopyButtonProps } from './controls/copy-button.tsx'

/** The text about an error, ready to be shown. */
export interface ErrorWords {
  /** What happened and what to do, in the user's language. */
  text?: string
  /** A quotation: the server and the Hub write English. */
  quote?: { label: string; text: string } | null
  /** Text behind a copy button, such as a request ID. */
  copy?: (CopyButtonProps & { shown: string }) | null
}

/** What happened, what was said about it, and what to mention when asking for help. */
export function ErrorDetails({ text, quote, copy }: ErrorWords) {
  return (
    <div className="grid grid-cols-1 gap-1 text-muted wrap-anywhere">
      {text && <p>{text}</p>}
      {quote && (
        <p className="text-xs">
          {quote.label}{' '}
          <q lang="en" className="text-ink">
            {quote.text}
          </q>
        </p>
      )}
      {copy && <Copy {...copy} />}
    </div>
  )
}

function Copy({ shown, ...button }: CopyButtonProps & { shown: string }) {
  return (
    <p className="-mb-1 flex flex-wrap items-center gap-x-2 text-xs in-[.text-center]:justify-center">
      <span className="min-w-0 truncate font-mono">{shown}</span>
      <CopyButton {...button} />
    </p>
  )
}
