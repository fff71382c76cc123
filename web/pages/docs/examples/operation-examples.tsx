import { useLocale } from '../../../i18n/locale.tsx'
import { CodeBlock } from '../code-block.tsx'
import type { Operation } from '../document/operations.ts'
import { EXAMPLE_LANGUAGES, type ExampleLanguage, writeExample } from './code-examples.ts'

const LANGUAGES: ExampleLanguage[] = ['curl', 'javascript', 'python']

interface OperationExamplesProps {
  operation: Operation
  language: ExampleLanguage
  onLanguage: (language: ExampleLanguage) => void
}

/** The call in three languages. The chosen language applies to the whole page. */
export function OperationExamples({ operation, language, onLanguage }: OperationExamplesProps) {
  const { t } = useLocale()
  const name = EXAMPLE_LANGUAGES[language]
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-2 xl:sticky xl:top-16 xl:self-start">
      <fieldset className="flex gap-1">
        <legend className="sr-only">{t('docs.exampleLanguage')}</legend>
        {LANGUAGES.map((candidate) => (
          <button
            key={candidate}
            type="button"
            aria-pressed={candidate === language}
            onClick={() => onLanguage(candidate)}
            className="h-8 rounded-lg px-2.5 text-xs text-muted hover:bg-hover hover:text-ink aria-pressed:bg-hover aria-pressed:font-medium aria-pressed:text-ink phone:h-11"
          >
            {EXAMPLE_LANGUAGES[candidate]}
          </button>
        ))}
      </fieldset>
      <CodeBlock
        label={`${name}: ${operation.summary}`}
        code={writeExample(language, operation, { origin: location.origin })}
      />
    </div>
  )
}
