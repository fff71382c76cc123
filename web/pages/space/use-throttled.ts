import { useEffect, useRef, useState } from 'react'

/** The value, updated at most once per `stepMs` if that is set, then with the latest one. */
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
