import { FileInput, Plus } from 'lucide-react'
import type { EntryKind } from '../../../shared/model/configuration.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'

interface AddButtonsProps {
  onAdd: (kind: EntryKind) => void
  onImport: () => void
}

/** Add a variable or a secret, or import a file. */
export function AddButtons({ onAdd, onImport }: AddButtonsProps) {
  const { t } = useLocale()
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => onAdd('variable')}>
        <Plus size={16} aria-hidden />
        {t('config.addVariable')}
      </Button>
      <Button onClick={() => onAdd('secret')}>
        <Plus size={16} aria-hidden />
        {t('config.addSecret')}
      </Button>
      <Button onClick={onImport}>
        <FileInput size={16} aria-hidden />
        {t('config.import')}
      </Button>
    </div>
  )
}
