import { KeyRound, LockOpen } from 'lucide-react'
import { useLocale } from '../../../i18n/locale.tsx'
import type { Operation } from '../document/operations.ts'
import type { ExampleLanguage } from '../examples/code-examples.ts'
import { OperationExamples } from '../examples/operation-examples.tsx'
import { Prose } from '../prose.tsx'
import { langOf } from '../translation/use-translated.ts'
import { AnswerList } from './documented-answers.tsx'
import { Method } from './method.tsx'
import { ParameterList } from './parameter-list.tsx'
import { type Schemas, SchemaView } from './schema-view.tsx'

interface OperationViewProps {
  operation: Operation
  schemas: Schemas
  language: ExampleLanguage
  onLanguage: (language: ExampleLanguage) => void
}

/** One operation: what it does, its parameters, its answers, and how to call it. */
export function OperationView({ operation, schemas, language, onLanguage }: OperationViewProps) {
  const { t } = useLocale()
  const { id, method, path, summary, description, isOpen } = operation
  const Icon = isOpen ? LockOpen : KeyRound
  return (
    <article
      aria-labelledby={id}
      className="border-t [contain-intrinsic-size:auto_40rem] [content-visibility:auto] border-line pt-6"
    >
      <h3
        id={id}
        tabIndex={-1}
        lang={langOf(summary)}
        className="scroll-mt-20 text-base font-semibold outline-none"
      >
        {summary}
      </h3>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        <Method method={method} />
        <code className="font-mono text-xs wrap-anywhere">{path}</code>
        <span className="inline-flex items-center gap-1 text-xs text-muted">
          <Icon size={13} aria-hidden />
          {isOpen ? t('docs.open') : t('docs.needsKey')}
        </span>
      </p>
      <div className="mt-3 grid gap-5 xl:grid-cols-2">
        <div className="grid grid-cols-1 min-w-0 content-start gap-4">
          <div className="grid grid-cols-1 gap-2">
            <Prose text={description} className="max-w-prose" />
          </div>
          <ParameterList parameters={operation.parameters} />
          {operation.body?.schema && (
            <section>
              <h4 className="mb-2 font-semibold">{t('docs.body')}</h4>
              <SchemaView schema={operation.body.schema} schemas={schemas} />
            </section>
          )}
          <AnswerList answers={operation.responses} schemas={schemas} />
        </div>
        <OperationExamples operation={operation} language={language} onLanguage={onLanguage} />
      </div>
    </article>
  )
}
