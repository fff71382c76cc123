import { useQuery } from '@tanstack/react-query'
import { Download, Power } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'
import { configQuery } from '../../requests/config.ts'
import { buttonClass } from '../../ui/controls/button.tsx'
import { CodeBlock } from './code-block.tsx'
import type { OpenApiDocument } from './document/openapi.ts'
import { OPENAPI_PATH } from './document/openapi-query.ts'
import { Prose } from './prose.tsx'

const SWITCH_ON =
  'openssl rand -hex 32                # makes a key\nnpx wrangler secret put API_KEY     # asks for it'

/** What the API is, its base URL, and how to authenticate. */
export function Introduction({ info }: { info: OpenApiDocument['info'] }) {
  const { t } = useLocale()
  const config = useQuery(configQuery)
  return (
    <section className="grid grid-cols-1 gap-5">
      <div>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h1 className="text-2xl font-semibold tracking-tight">{t('docs.title')}</h1>
          <a href={OPENAPI_PATH} download="openapi.json" className={buttonClass()}>
            <Download size={16} aria-hidden />
            {t('docs.download')}
          </a>
        </div>
        <div className="mt-4 grid max-w-prose gap-3 text-muted">
          <Prose text={info.description ?? ''} />
          <p>{t('docs.version', { version: info.version })}</p>
        </div>
      </div>
      {config.data?.ready.externalApi === false && <SwitchedOff />}
      <section aria-labelledby="authentication" className="grid grid-cols-1 max-w-prose gap-2">
        <h2 id="authentication" className="scroll-mt-20 text-lg font-semibold">
          {t('docs.auth')}
        </h2>
        <p>{t('docs.authHow')}</p>
        <CodeBlock
          label={t('docs.authLabel')}
          code={'Authorization: Bearer <API_KEY>\nX-API-Key: <API_KEY>'}
        />
        <p>{t('docs.authNotes')}</p>
        <p>{t('docs.exampleKey')}</p>
        <CodeBlock label="API_KEY" code="export API_KEY='…'" />
      </section>
    </section>
  )
}

function SwitchedOff() {
  const { t } = useLocale()
  return (
    <section className="grid grid-cols-1 max-w-prose gap-2 rounded-2xl bg-warn-soft p-4 text-warn">
      <h2 className="flex items-center gap-2 font-semibold">
        <Power size={18} aria-hidden />
        {t('docs.off')}
      </h2>
      <p>{t('docs.offHow')}</p>
      <div className="text-ink">
        <CodeBlock label={t('signIn.notReadyHow')} code={SWITCH_ON} />
      </div>
      <div className="text-ink">
        <CodeBlock label={t('signIn.notReadyLocal')} code="API_KEY=…" />
      </div>
    </section>
  )
}
