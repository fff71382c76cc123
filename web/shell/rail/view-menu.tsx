import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { savedViews } from '../../saved-views/saved-views.ts'
import { MenuButton } from '../../ui/menus/menu-button.tsx'
import { NameDialog } from '../../ui/overlays/name-dialog.tsx'
import { toasts } from '../../ui/toasts/toasts.ts'

/** Renames or deletes a saved view; a deleted one can be brought back. */
export function ViewMenu({ id, name }: { id: string; name: string }) {
  const { t } = useLocale()
  const [isRenaming, setRenaming] = useState(false)

  function remove() {
    const undo = savedViews.remove(id)
    toasts.show({
      id: `view ${id}`,
      tone: 'info',
      title: t('view.deleted', { name }),
      undo: { label: t('view.undo'), run: undo },
    })
  }

  return (
    <>
      <MenuButton
        label={t('view.menu', { name })}
        closeLabel={t('common.close')}
        className="absolute! right-0.5 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100"
        entries={() => [
          { kind: 'action', label: t('view.rename'), onSelect: () => setRenaming(true) },
          { kind: 'action', label: t('view.delete'), onSelect: remove },
        ]}
      >
        <EllipsisVertical size={16} aria-hidden />
      </MenuButton>
      {isRenaming && (
        <NameDialog
          title={t('view.rename')}
          label={t('view.name')}
          name={name}
          saveLabel={t('view.keep')}
          cancelLabel={t('common.cancel')}
          onSave={(next) => savedViews.rename(id, next)}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  )
}
