import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { TopBar } from '../../shell/bar/top-bar.tsx'
import { PageFailed } from '../../shell/page/page-failed.tsx'
import { PageMain } from '../../shell/page/page-main.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { Skeleton } from '../../ui/display/skeleton.tsx'
import { Contents } from './contents.tsx'
import { DocsBar } from './docs-bar.tsx'
import { collectFailures } from './document/collect-failures.ts'
import type { OpenApiDocument } from './document/openapi.ts'
import { openApiQuery } from './document/openapi-query.ts'
import { listOperations } from './document/operations.ts'
import type { ExampleLanguage } from './examples/code-examples.ts'
import { FailuresTable } from './failures-table.tsx'
import { Introduction } from './introduction.tsx'
import { OperationView } from './operation/operation-view.tsx'
import { SchemaList } from './operation/schema-list.tsx'
import { useTranslated } from './translation/use-translated.ts'

/** The documentation of the external API, generated from its OpenAPI document. Public, like the document. */
export function DocsPage({ isPublic = false }: { isPublic?: boolean }) {
  const { t } = useLocale()
  const api = useQuery(openApiQuery)
  const translated = useTranslated(api.data)
  // Deferred, so that so many elements are rendered in slices.
  const document = useDeferredValue(translated, undefined)
  useTitle(t('docs.title'))

  return (
    <>
      {isPublic ? <DocsBar /> : <TopBar crumbs={[{ label: t('docs.title') }]} />}
      <PageMain className="mx-auto max-w-[100rem] px-6 pt-6 pb-24 phone:px-3">
        {document && <Documentation document={document} />}
        {!document && !api.isError && <DocsSkeleton />}
        {api.isError && !document && (
          <PageFailed
            isWhole
            title={t('docs.failed')}
            error={api.error}
            isRetrying={api.isFetching}
            onRetry={() => void api.refetch()}
          />
        )}
      </PageMain>
    </>
  )
}

function Documentation({ document }: { document: OpenApiDocument }) {
  const { t } = useLocale()
  const [language, setLanguage] = useState<ExampleLanguage>('curl')
  const operations = listOperations(document)
  const schemas = document.components?.schemas ?? {}
  useHashTarget()

  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <Contents operations={operations} />
      <div className="grid grid-cols-1 min-w-0 gap-10">
        <Introduction info={document.info} />
        <section className="grid grid-cols-1 min-w-0 gap-8">
          <h2 className="text-lg font-semibold">{t('docs.calls')}</h2>
          {operations.map((operation) => (
            <OperationView
              key={operation.id}
              operation={operation}
              schemas={schemas}
              language={language}
              onLanguage={setLanguage}
            />
          ))}
        </section>
        <FailuresTable failures={collectFailures(operations)} />
        <SchemaList schemas={schemas} />
      </div>
    </div>
  )
}

function DocsSkeleton() {
  const { t } = useLocale()
  return (
    <div className="grid grid-cols-1 gap-4 lg:pl-[18rem]">
      <h1 className="text-2xl font-semibold tracking-tight">{t('docs.title')}</h1>
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-64 w-full" />
    </div>
  )
}

/** Scrolls to the section in the URL: the browser looked for it before it was rendered. */
export function useHashTarget() {
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
}
