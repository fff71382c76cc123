import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from '../../../i18n/locale.tsx'
import type { SchemaNode } from '../document/openapi.ts'
import { Prose } from '../prose.tsx'
import { type Schemas, SchemaView } from './schema-view.tsx'

/** The schemas that the answers consist of. */
export function SchemaList({ schemas }: { schemas: Schemas }) {
  const { t } = useLocale()
  return (
    <section aria-labelledby="schemas" className="grid grid-cols-1 gap-3">
      <h2 id="schemas" className="scroll-mt-20 text-lg font-semibold">
        {t('docs.schemas')}
      </h2>
      <div className="divide-y divide-line rounded-xl border border-line bg-surface">
        {Object.entries(schemas).map(([name, schema]) => (
          <Schema key={name} name={name} schema={schema} schemas={schemas} />
        ))}
      </div>
    </section>
  )
}

function Schema({ name, schema, schemas }: { name: string; schema: SchemaNode; schemas: Schemas }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex list-none items-center gap-2 px-3 py-2 font-mono text-xs hover:bg-hover phone:py-3.5">
        <ChevronRight size={14} aria-hidden className="text-muted group-open:rotate-90" />
        {name}
      </summary>
      {isOpen && (
        <div className="grid grid-cols-1 gap-2 p-3 pt-1">
          {schema.description && <Prose text={schema.description} />}
          <SchemaView schema={schema} schemas={schemas} />
        </div>
      )}
    </details>
  )
}
