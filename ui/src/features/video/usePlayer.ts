import { useCallback, useEffect, useState } from 'react'
import { Film } from './film'

export interface Player { film?: Film; now: number; length: number; /** Width by height. */ ratio: number; playing: boolean; speed: number; failed: boolean }

/** A film as it plays, and what to attach to its element. */
export function usePlayer(): [attach: (video: HTMLVideoElement | null) => void, player: Player] {
  // State and not a ref: everything begins when the element is there.
  const [film, setFilm] = useState<Film>()
  const [state, setState] = useState<Omit<Player, 'film'>>({ now: 0, length: NaN, ratio: 16 / 9, playing: false, speed: 1, failed: false })
  useEffect(() => film?.watch((news) => setState((was) => ({ ...was, ...news }))), [film])
  const attach = useCallback((video: HTMLVideoElement | null) => setFilm(video ? new Film(video) : undefined), [])
  return [attach, { film, ...state }]
}
