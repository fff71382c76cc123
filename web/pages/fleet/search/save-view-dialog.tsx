import { useLocale } from '../../../i18n/locale.tsx'
import { savedViews } from '../../../saved-views/saved-views.ts'
import { NameDialog } from '../../../ui/overlays/name-dialog.tsx'

/** Asks for the view's name, and proposes the search. */
export function SaveViewDialog({ search, onClose }: { search: string; onClose: () => void }) {
  const { t } = useLocale()
  return (
    <NameDialog
      title={t('view.save')}
      label={t('view.name')}
      name={search}
      note={t('view.note', { search })}
      saveLabel={t('view.keep')}
      cancelLabel={t('common.cancel')}
      onSave={(name) => savedViews.save(name, search)}
      onClose={onClose}
    />
  )
}
