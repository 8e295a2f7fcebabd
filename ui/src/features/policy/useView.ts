import { useSearchParams } from 'react-router'

/** What the page shows stands in its address, so that a question can be sent to somebody. */
export function useView() {
  const [address, setAddress] = useSearchParams()
  return {
    value: (name: string) => address.get(name) ?? undefined,
    set: (next: Record<string, string | undefined>) => setAddress((was) => {
      const to = new URLSearchParams(was)
      for (const [name, v] of Object.entries(next)) if (v) to.set(name, v); else to.delete(name)
      return to
    }, { replace: true }),
  }
}
