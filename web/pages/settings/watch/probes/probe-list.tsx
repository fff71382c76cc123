import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Probe } from '../../../../../shared/wire/watch.ts'
import { withPageWords } from '../../../../i18n/language.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { createPart } from '../../../../loading/lazy-part.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { OverlayBoundary } from '../../../../ui/overlays/overlay-boundary.tsx'
import { toasts } from '../../../../ui/toasts/toasts.ts'
import type { FieldProblem } from '../use-watch-form.ts'
import { watchDraft } from '../watch-draft.ts'
import { ProbeRow } from './probe-row.tsx'

const ProbeDialog = createPart(
  withPageWords(() => import('./probe-dialog.tsx')),
  (module) => module.ProbeDialog,
).Part

interface ProbeListProps {
  probes: readonly Probe[]
  problems: readonly FieldProblem[]
  onChange: (probes: Probe[]) => void
}

/** The probes, to add, edit, switch and delete. */
export function ProbeList({ probes, problems, onChange }: ProbeListProps) {
  const { t } = useLocale()
  /** The place of the edited one; that of the next one is beyond the last. */
  const [edited, setEdited] = useState<number | null>(null)
  const replace = (index: number, ...next: Probe[]) => onChange(probes.toSpliced(index, 1, ...next))

  function remove(index: number, probe: Probe) {
    replace(index)
    toasts.show({
      id: `probe ${probe.spaceId} ${index}`,
      tone: 'info',
      title: t('watch.probe.deleted', { id: probe.spaceId }),
      undo: { label: t('view.undo'), run: () => putBack(index, probe) },
    })
  }

  function putBack(index: number, probe: Probe) {
    const current = watchDraft.get()
    onChange((current?.probes ?? probes).toSpliced(index, 0, probe))
  }

  return (
    <div className="grid gap-3">
      <p className="text-xs text-muted">{t('watch.probes.hint')}</p>
      {probes.length === 0 && <p>{t('watch.probes.none')}</p>}
      <ul className="divide-y divide-line empty:hidden">
        {probes.map((probe, index) => (
          <ProbeRow
            // biome-ignore lint/suspicious/noArrayIndexKey: two probes may be equal
            key={`${probe.spaceId} ${index}`}
            probe={probe}
            problems={problems.filter(({ path }) => path.startsWith(`probes.${index}.`))}
            onSwitch={(enabled) => replace(index, { ...probe, enabled })}
            onEdit={() => setEdited(index)}
            onDelete={() => remove(index, probe)}
          />
        ))}
      </ul>
      <Button className="justify-self-start" onClick={() => setEdited(probes.length)}>
        <Plus size={16} aria-hidden />
        {t('watch.probe.add')}
      </Button>
      {edited !== null && (
        <OverlayBoundary onClose={() => setEdited(null)} isModal>
          <ProbeDialog
            probe={probes[edited] ?? null}
            onUse={(probe) => replace(edited, probe)}
            onClose={() => setEdited(null)}
          />
        </OverlayBoundary>
      )}
    </div>
  )
}
