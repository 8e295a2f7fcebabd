import type { ChecklistSubject, EvidenceRegion, EvidenceView, FormView, InspectionAnswer, InspectionSubmit } from '@/api/schema'
import type { Progress } from '@/components/evidence/upload'
import type { Answer } from './answer'

// What a sheet talks to, and nothing else: `Line` is the way to the server; `Keep` holds on this
// device what has not arrived there.

export interface Mark { key: string; /** a file of this sheet by its key, or evidence by its id */ of: string; item: string; region: EvidenceRegion; note: string }
/** A file that was taken for an item. `begun`: the evidence as which the server knows of it. */
export interface Piece { key: string; /** Its bytes are kept on this device. */ held?: boolean; item: string; subject?: string; file: File; begun?: string; redactionOf?: string }

/** A batch of answers on its way. It keeps its key until the server has spoken. */
export interface Batch { key: string; body: InspectionAnswer }

/** All that is owed to the server for one inspection. */
export interface Kept {
  inspection: string
  form?: FormView
  answers: Answer[]
  subjects: ChecklistSubject[]
  pieces: Piece[]
  marks: Mark[]
  start?: { key: string }
  batch?: Batch
  handIn?: { key: string; body: InspectionSubmit }
  owes: boolean
}

export interface Line {
  form(inspection: string): Promise<FormView>
  start(inspection: string, key: string): Promise<void>
  /** Answers the version that the case has with the answers. */
  answer(inspection: string, body: InspectionAnswer, key: string): Promise<number>
  submit(inspection: string, body: InspectionSubmit, key: string): Promise<void>
  upload(piece: Piece, inspection: string, tell: (p: Progress) => void): Promise<EvidenceView>
  mark(evidence: string, mark: Mark): Promise<void>
}

/**
 * `save` gets all that is owed after every change, one call after the other, the last one is
 * true. With nothing owed it gets `owes: false`, and may forget all but the form. `load` gives
 * it back; a sheet that was opened from it goes on sending by itself.
 */
export interface Keep {
  load(inspection: string): Promise<Kept | undefined>
  save(kept: Kept): Promise<void>
  /** Takes the bytes of a file, before the first `save` that names it. */
  hold(inspection: string, piece: Piece): Promise<void>
  /** Whether what is saved outlives the page. */
  lasts(): boolean
}
