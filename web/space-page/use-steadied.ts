import { useEffect, useRef, useState } from 'react'

/** The value as it comes; not at all while it is held, and at most once in `stepMs`, the latest then. */
export function useSteadied<Value>(value: Value, isHeld: boolean, stepMs: number): Value {
  const [steady, setSteady] = useState(value)
  const latest = useRef(value)
  const isLoose = !isHeld && stepMs === 0

  useEffect(() => {
    latest.current = value
    if (isLoose) setSteady(value)
  }, [value, isLoose])

  useEffect(() => {
    if (isHeld || stepMs === 0) return
    setSteady(latest.current)
    const timer = setInterval(() => setSteady(latest.current), stepMs)
    return () => clearInterval(timer)
  }, [isHeld, stepMs])

  return isLoose ? value : steady
}
