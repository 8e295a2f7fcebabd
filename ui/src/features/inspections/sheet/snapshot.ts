import type { Problem } from '@/api/problem'
import type { ChecklistKey, ChecklistSubject, FormView } from '@/api/schema'
import type { Answer } from './answer'
import type { Sending } from './files'

/** saved: all is on the server; saving: on its way; waiting: no line; refused: the server will not have it. */
export type Saving = 'saved' | 'saving' | 'waiting' | 'refused'

/** A sheet as the page draws it: what was given here lies over what the server has. */
export interface Snapshot {
  /** With the score of the answers as they are here. */
  form?: FormView
  /** The score is what this device expects: the server has not confirmed it, and is not just about to. */
  expected: boolean
  /** Why there is no form. */
  failed?: Problem
  answers: ReadonlyMap<string, Answer>
  subjects: ChecklistSubject[]
  /** What is to be answered, in order. */
  asked: ChecklistKey[]
  /** Answers and files that are not on the server. */
  owed: number
  /** Of these, what waits for a result and not for the line. */
  held: number
  saving: Saving
  /** What the server said against an answer. */
  refused: ReadonlyMap<string, Problem>
  /** What the server said against the sheet as a whole. */
  stopped?: Problem
  files: Sending[]
  handedIn: boolean
  /** What is said on the whole where it is being handed in. */
  remark?: string
  handingIn: boolean
  /** All that is owed is on this device, too: the page may be closed. */
  kept: boolean
}
