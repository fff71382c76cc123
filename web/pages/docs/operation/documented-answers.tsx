import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from '../../../i18n/locale.tsx'
import { Pill } from '../../../ui/display/pill.tsx'
import { CodeBlock } from '../code-block.tsx'
import { isFailure } from '../document/collect-failures.ts'
import { type DocumentedAnswer, examplesOf } from '../document/operations.ts'
import { Prose } from '../prose.tsx'
import { langOf } from '../translation/use-translated.ts'
import { type Schemas, SchemaView } from './schema-view.tsx'

/** The possible answers of an operation, by status. */
export function AnswerList({ answers, schemas }: { answers: readonly DocumentedAnswer[]; schemas: Schemas }) {
  const { t } = useLocale()
  return (
    <section>
      <h4 className="mb-2 font-semibold">{t('docs.answers')}</h4>
      <div className="divide-y divide-line rounded-xl border border-line">
        {answers.map((answer) => (
          <AnswerView key={answer.status} answer={answer} schemas={schemas} />
        ))}
      </div>
    </section>
  )
}

function AnswerView({ answer, schemas }: { answer: DocumentedAnswer; schemas: Schemas }) {
  const { status, description, media, headers } = answer
  const [isOpen, setOpen] = useState(false)
  const codes = isFailure(status) ? examplesOf(media).map(({ name }) => name) : []
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-9 list-none flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5 hover:bg-hover phone:min-h-11">
        <ChevronRight size={14} aria-hidden className="text-muted group-open:rotate-90" />
        <Pill tone={isFailure(status) ? 'bad' : 'good'}>{status}</Pill>
        {codes.length > 0 ? (
          codes.map((code) => (
            <code key={code} className="font-mono text-xs">
              {code}
            </code>
          ))
        ) : (
          <span lang={langOf(description)}>{description}</span>
        )}
      </summary>
      {isOpen && (
        <div className="grid grid-cols-1 gap-3 border-t border-line p-3">
          {codes.length > 0 && (
            <div className="grid grid-cols-1 gap-1">
              <Prose text={description} />
            </div>
          )}
          {headers.map((header) => (
            <p key={header.name} className="text-muted">
              <code className="font-mono text-xs text-ink">{header.name}</code>{' '}
              <span lang={langOf(header.description)}>{header.description}</span>
            </p>
          ))}
          {media?.schema && <SchemaView schema={media.schema} schemas={schemas} />}
          {examplesOf(media).map(({ name, value }) => (
            <CodeBlock key={name} label={`${status} ${name}`} code={JSON.stringify(value, null, 2)} />
          ))}
        </div>
      )}
    </details>
  )
}
