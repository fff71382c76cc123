import { useState } from 'react'
import { useLocale } from '../../../i18n/locale.tsx'
import { limitsOf, objectOf, refOf, typeOf, wordsOf } from '../document/describe-schema.ts'
import type { SchemaNode } from '../document/openapi.ts'
import { Prose } from '../prose.tsx'

export type Schemas = Readonly<Record<string, SchemaNode>>

interface SchemaViewProps {
  schema: SchemaNode
  schemas: Schemas
}

/** The properties of an object. Each one with properties of its own can be expanded. */
export function SchemaView({ schema, schemas }: SchemaViewProps) {
  const resolved = resolve(schema, schemas)
  const required = new Set(resolved?.required)
  if (!resolved?.properties) return <p className="font-mono text-xs text-muted">{typeOf(schema)}</p>
  return (
    <ul className="divide-y divide-line rounded-xl border border-line">
      {Object.entries(resolved.properties).map(([name, property]) => (
        <li key={name} className="px-3 py-2">
          <Property name={name} schema={property} schemas={schemas} isRequired={required.has(name)} />
        </li>
      ))}
    </ul>
  )
}

interface PropertyProps extends SchemaViewProps {
  name: string
  isRequired: boolean
}

function Property({ name, schema, schemas, isRequired }: PropertyProps) {
  const { t } = useLocale()
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <code className="font-mono text-xs font-semibold">{name}</code>
        <span className="font-mono text-xs text-muted">{typeOf(schema)}</span>
        {limitsOf(schema).map((limit) => (
          <span key={limit} className="text-xs text-muted">
            {limit}
          </span>
        ))}
        {!isRequired && <span className="text-xs text-muted">{t('docs.optional')}</span>}
      </p>
      {schema.description && <Prose text={schema.description} className="text-muted" />}
      <Words words={wordsOf(schema)} />
      <Nested name={name} schema={schema} schemas={schemas} />
    </>
  )
}

export function Words({ words }: { words: readonly string[] }) {
  const { t } = useLocale()
  if (words.length === 0) return null
  return (
    <p className="mt-1 text-xs text-muted">
      {t('docs.oneOf')}{' '}
      {words.map((word) => (
        <code key={word} className="mr-1 inline-block rounded bg-hover px-1 font-mono">
          {word}
        </code>
      ))}
    </p>
  )
}

// Only rendered when expanded: a schema may contain itself.
function Nested({ name, schema, schemas }: SchemaViewProps & { name: string }) {
  const { t } = useLocale()
  const [isOpen, setOpen] = useState(false)
  const inner = resolve(schema, schemas)
  if (!inner?.properties) return null
  return (
    <details className="mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded text-xs text-muted hover:text-ink phone:py-3">
        {t('docs.fieldsOf', { name: refOf(schema) ?? name })}
      </summary>
      {isOpen && (
        <div className="mt-2">
          <SchemaView schema={inner} schemas={schemas} />
        </div>
      )}
    </details>
  )
}

function resolve(schema: SchemaNode, schemas: Schemas): SchemaNode | null {
  const ref = refOf(schema)
  return (ref && schemas[ref]) || objectOf(schema)
}
