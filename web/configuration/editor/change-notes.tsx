import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { useLocale } from '../../i18n/locale.tsx'
import type { Flaw, Warning } from '../draft/find-warnings.ts'

interface ChangeNotesProps {
  /** For the field that it describes. */
  id?: string
  flaw: Flaw | null
  warnings: readonly Warning[]
}

/** What is wrong with an entry, and what may be. */
export function ChangeNotes({ id, flaw, warnings }: ChangeNotesProps) {
  const { t } = useLocale()
  return (
    <ul id={id} className="grid gap-0.5 text-xs empty:hidden">
      {flaw && (
        <li className="flex gap-1.5 text-bad">
          <OctagonAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
          {t(`config.flaw.${flaw}`)}
        </li>
      )}
      {warnings.map((warning) => (
        <li key={warning} className="flex gap-1.5 text-warn">
          <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
          {t(`config.warning.${warning}`)}
        </li>
      ))}
    </ul>
  )
}
