import { TakenOver } from '@/offline/vault'
import type { Keep, Kept } from './ports'

/** Writes what is owed to this device: one write after the other, and each takes what is true when it begins. */
export class Journal {
  private changes = 0
  private written = 0
  private writing = Promise.resolve()
  private queued?: Promise<void>

  constructor(private keep: Keep, private state: () => Kept | undefined, private takenOver: () => void) {}

  /** Whether what is true now is kept, and outlives the page. */
  get current() { return this.keep.lasts() && this.written === this.changes }

  /** Keeps what is true by then. */
  write(): Promise<void> {
    this.changes++
    this.queued ??= this.writing.then(async () => {
      this.queued = undefined
      const turn = this.changes
      const state = this.state()
      if (!state) return
      try {
        await this.keep.save(state)
        this.written = turn
      } catch (error) {
        if (error instanceof TakenOver) this.takenOver() // else no room: not kept, and `current` says so
      }
    })
    this.writing = this.queued
    return this.queued
  }
}
