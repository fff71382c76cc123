import { useLocale } from '../../../i18n/locale.tsx'
import { limitsOf, typeOf, wordsOf } from '../document/describe-schema.ts'
import type { Parameter } from '../document/openapi.ts'
import { Prose } from '../prose.tsx'
import { Words } from './schema-view.tsx'

export function ParameterList({ parameters }: { parameters: readonly Parameter[] }) {
  const { t } = useLocale()
  if (parameters.length === 0) return null
  return (
    <section>
      <h4 className="mb-2 font-semibold">{t('docs.parameters')}</h4>
      <ul className="divide-y divide-line rounded-xl border border-line">
        {parameters.map((parameter) => (
          <li key={`${parameter.in}:${parameter.name}`} className="px-3 py-2">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <code className="font-mono text-xs font-semibold">{parameter.name}</code>
              <span className="font-mono text-xs text-muted">
                {[typeOf(parameter.schema ?? {}), ...limitsOf(parameter.schema ?? {})].join(', ')}
              </span>
              <span className="text-xs text-muted">
                {t(`docs.in.${parameter.in}`)}
                {parameter.required ? '' : `, ${t('docs.optional')}`}
              </span>
            </p>
            <Prose text={parameter.description ?? ''} className="text-muted" />
            <Words words={wordsOf(parameter.schema ?? {})} />
          </li>
        ))}
      </ul>
    </section>
  )
}
