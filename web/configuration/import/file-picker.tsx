import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { decodeEnv, type EncodingFlaw } from '../../../shared/env-file/decode-env.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'

/** No `.env` file is larger; somebody has chosen another file. */
const MAX_BYTES = 256 * 1024

export type FileFlaw = EncodingFlaw | 'too-large' | 'unreadable'

interface FilePickerProps {
  onText: (text: string) => void
  onFlaw: (flaw: FileFlaw) => void
}

/** Reads a file into the form. Nothing is sent. */
export function FilePicker({ onText, onFlaw }: FilePickerProps) {
  const { t } = useLocale()
  const input = useRef<HTMLInputElement>(null)

  async function read(file: File | undefined) {
    if (input.current) input.current.value = ''
    if (!file) return
    if (file.size > MAX_BYTES) return onFlaw('too-large')
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return onFlaw('unreadable')
    const decoded = decodeEnv(new Uint8Array(bytes))
    if ('flaw' in decoded) onFlaw(decoded.flaw)
    else onText(decoded.text)
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        aria-hidden
        data-env-file
        className="sr-only"
        onChange={({ target }) => void read(target.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>
        <FileUp size={16} aria-hidden />
        {t('config.chooseFile')}
      </Button>
    </>
  )
}
