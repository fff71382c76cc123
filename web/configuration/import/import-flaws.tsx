import { OctagonAlert, TriangleAlert } from 'lucide-react'
import type { EnvFile } from '../../../shared/env-file/read-env.ts'
import { useLocale } from '../../i18n/locale.tsx'

/** The lines that were not understood, by number and reason: what is in them may be secret. And keys that are there twice. */
export function ImportFlaws({ file: { flaws, doubled } }: { file: EnvFile }) {
  const { t, format } = useLocale()
  return (
    <div className="grid gap-1 empty:hidden">
      {flaws.length > 0 && (
        <div role="alert" className="grid gap-1 text-bad">
          <p className="font-medium">
            {t('config.notUnderstood', {
              count: flaws.length,
              lines: format.list(flaws.map(({ line }) => format.number(line))),
            })}
          </p>
          <ul className="grid gap-0.5 text-xs">
            {flaws.map(({ line, flaw }) => (
              <li key={line} className="flex gap-1.5">
                <OctagonAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
                {t('config.lineFlaw', { line: format.number(line), flaw: t(`config.env.${flaw}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {doubled.map(({ key, lines }) => (
        <p key={key} className="flex gap-1.5 text-xs text-warn">
          <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
          {t('config.doubledKey', { key, lines: format.list(lines.map((line) => format.number(line))) })}
        </p>
      ))}
    </div>
  )
}
