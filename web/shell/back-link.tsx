import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { useSpeech } from '../i18n/speech.tsx'
import { useFleetHref } from './fleet-href.ts'

/** Leads back to the Spaces, as they were when they were left. */
export function BackLink() {
  const { t } = useSpeech()
  return (
    <Link
      href={useFleetHref()}
      className="inline-flex h-8 items-center gap-1.5 rounded-lg px-2 text-muted hover:bg-hover hover:text-ink phone:h-11"
    >
      <ArrowLeft size={16} aria-hidden />
      {t('app.backToFleet')}
    </Link>
  )
}
