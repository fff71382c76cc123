import { useEffect, useRef, useState } from 'react'

/** The value as it comes; with a `stepMs` at most once in that time, the latest then. */
export function useThrottled<Value>(value: Value, stepMs: number): Value {
  const [throttled, setThrottled] = useState(value)
  const latest = useRef(value)

  useEffect(() => {
    latest.current = value
  })

  useEffect(() => {
    if (stepMs === 0) return
    setThrottled(latest.current)
    const timer = setInterval(() => setThrottled(latest.current), stepMs)
    return () => clearInterval(timer)
  }, [stepMs])

  return stepMs === 0 ? value : throttled
}
