import { useState } from 'react'
import type { Flavor } from '../../../../shared/model/flavor.ts'
import { hasGpu } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { FlavorOption } from './flavor-option.tsx'
import { HardwareDialog } from './hardware-dialog.tsx'

interface FlavorPickerProps {
  space: Space
  flavors: readonly Flavor[]
}

/** The Hub's hardware with its specifications and prices, of which one is chosen. */
export function FlavorPicker({ space, flavors }: FlavorPickerProps) {
  const { t } = useLocale()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { requested } = space.hardware
  const flavor = chosen === requested ? undefined : flavors.find(({ id }) => id === chosen)
  const isPlain = ({ id, accelerator }: Flavor) => accelerator === null && !hasGpu(id)
  const groups = [
    { label: t('hardware.cpus'), flavors: flavors.filter(isPlain) },
    { label: t('hardware.gpus'), flavors: flavors.filter((one) => !isPlain(one)) },
  ].filter((group) => group.flavors.length > 0)

  return (
    <div className="grid grid-cols-1 gap-3">
      {groups.map(({ label, flavors: group }) => (
        <fieldset key={label} className="min-w-0">
          <legend className="mb-1 text-xs text-muted">{label}</legend>
          <div className="grid divide-y divide-line overflow-hidden rounded-xl border border-line">
            {group.map((one) => (
              <FlavorOption
                key={one.id}
                flavor={one}
                isChosen={one.id === (chosen ?? requested)}
                isPresent={one.id === requested}
                onChoose={() => setChosen(one.id)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <ChosenBar flavor={flavor ?? null} onChange={() => setAsking(true)} onDiscard={() => setChosen(null)} />
      {isAsking && flavor && (
        <HardwareDialog
          space={space}
          flavor={flavor}
          onClose={() => {
            setAsking(false)
            // What was refused is not what is true.
            setChosen(null)
          }}
        />
      )}
    </div>
  )
}
