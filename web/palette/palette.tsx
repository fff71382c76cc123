import { Dialog as Base } from '@base-ui/react/dialog'
import { CommandInput, CommandList, CommandRoot } from 'cmdk'
import { ArrowLeft, Search } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Space } from '../../shared/model/space.ts'
import { useLocale } from '../i18n/locale.tsx'
import { IconButton } from '../ui/controls/button.tsx'
import { afterClose } from '../ui/overlays/after-close.ts'
import { useOpener } from '../ui/overlays/use-opener.ts'
import type { SelectedIds } from './commands/use-verb-commands.ts'
import { MainItems } from './main-items.tsx'
import { SpaceItems } from './space-items.tsx'
import { useComposingGuard } from './use-composing-guard.ts'

/**
 * A command palette with every Space and command. cmdk's own dialog adds a style element, which the content security policy
 * forbids, so only its list is used, in our own dialog.
 */
export function Palette({ onClose, selection }: { onClose: () => void; selection: SelectedIds }) {
  const { t } = useLocale()
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState('')
  const [space, setSpace] = useState<Space | null>(null)
  const opener = useOpener()
  useComposingGuard()

  function enter(next: Space | null) {
    setSpace(next)
    setQuery('')
  }

  /** Closes first: the command may open a dialog. */
  function choose(run: () => void) {
    onClose()
    afterClose(run)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (space && event.key === 'Backspace' && query === '') {
      event.preventDefault()
      enter(null)
    }
  }

  return (
    <Base.Root open onOpenChange={(open) => !open && (space ? enter(null) : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Base.Viewport className="fixed inset-0 z-50 flex justify-center p-4 pt-[12dvh] phone:p-2">
          <Base.Popup
            aria-label={t('palette.title')}
            finalFocus={opener}
            className="flex h-fit max-h-[70dvh] w-full max-w-xl flex-col overflow-hidden rounded-2xl border border-line bg-raised shadow-raised outline-none phone:max-h-[90dvh]"
          >
            <CommandRoot
              label={t('palette.title')}
              shouldFilter={false}
              loop
              value={selected}
              onValueChange={setSelected}
              onKeyDown={onKeyDown}
              className="flex min-h-0 flex-1 flex-col"
            >
              <div className="flex items-center gap-2 border-b border-line px-4">
                {space ? (
                  <IconButton label={t('palette.back')} onClick={() => enter(null)} className="-ml-2">
                    <ArrowLeft size={18} aria-hidden />
                  </IconButton>
                ) : (
                  <Search size={18} aria-hidden className="shrink-0 text-muted" />
                )}
                <CommandInput
                  autoFocus
                  value={query}
                  onValueChange={setQuery}
                  placeholder={
                    space ? t('palette.actionsOn', { title: space.title }) : t('palette.placeholder')
                  }
                  aria-label={
                    space ? t('palette.actionsOn', { title: space.title }) : t('palette.placeholder')
                  }
                  className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none"
                />
              </div>
              <CommandList
                label={t('palette.title')}
                className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2"
              >
                {space ? (
                  <SpaceItems space={space} query={query} onChoose={choose} />
                ) : (
                  <MainItems
                    {...{ query, selected, selection }}
                    onChoose={choose}
                    onEnter={enter}
                    onAsk={setQuery}
                  />
                )}
              </CommandList>
            </CommandRoot>
            <p className="border-t border-line px-4 py-2 text-xs text-muted phone:hidden">
              {space ? t('palette.hintActions') : t('palette.hint')}
            </p>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
