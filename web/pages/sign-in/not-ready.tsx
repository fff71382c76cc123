import { TriangleAlert } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'

const COMMANDS = 'npx wrangler secret put HF_USERNAME\nnpx wrangler secret put HF_PASSWORD'
// Without the quotes a value would end at the first “#”.
const LINES = "HF_USERNAME='…'\nHF_PASSWORD='…'"

/** Shown while sign-in is not configured: there is no default password, so nobody can get in. */
export function NotReady() {
  const { t } = useLocale()
  return (
    <section role="alert" className="rounded-2xl border border-line bg-surface p-5">
      <h2 className="flex items-center gap-2 font-semibold">
        <TriangleAlert size={18} aria-hidden className="text-warn" />
        {t('signIn.notReady')}
      </h2>
      <p className="mt-2 text-muted">{t('signIn.notReadyHint')}</p>
      <Recipe title={t('signIn.notReadyHow')} code={COMMANDS} />
      <Recipe title={t('signIn.notReadyLocal')} code={LINES} />
    </section>
  )
}

function Recipe({ title, code }: { title: string; code: string }) {
  return (
    <>
      <h3 className="mt-4 mb-1.5 text-xs text-muted">{title}</h3>
      <pre className="overflow-x-auto rounded-lg bg-canvas p-3 font-mono text-xs">{code}</pre>
    </>
  )
}
