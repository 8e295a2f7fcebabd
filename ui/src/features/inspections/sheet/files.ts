import { newKey } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { ChecklistKey, EvidenceView } from '@/api/schema'
import type { Progress } from '@/components/evidence/upload'
import type { Keep, Kept, Line, Mark, Piece } from './ports'

/** A file on its way, as the page shows it. */
export interface Sending extends Piece, Progress {}

const onItsWay = (s: Sending) => s.stage !== 'verified' && s.stage !== 'rejected'
/** How long a file waits before it is sent again by itself. */
const pause = 15_000

/** What the files of a sheet tell it. */
interface Sheet {
  readonly inspection: string
  readonly over: boolean
  /** Something is to be drawn. */
  tell(): void
  /** Something is to be kept. */
  persist(): Promise<void>
  /** A file is verified, or will never be: evidence for its item. */
  settled(piece: Piece, evidence: EvidenceView): void
}

/** Photos, recordings and documents of a sheet, from the camera until they are verified; and the marks on them. */
export class Files {
  all: Sending[] = []
  marks: Mark[] = []

  constructor(private sheet: Sheet, private line: Line, private keep: Keep) {}

  get owed() { return this.open.length + this.marks.length }
  get open() { return this.all.filter(onItsWay) }
  /** Whether each that is on its way is kept on this device, too. */
  get held() { return this.open.every((f) => f.held) }
  private of(key: string) { return this.all.find((f) => f.key === key) }
  private set(key: string, part: Partial<Sending>) { this.all = this.all.map((f) => (f.key === key ? { ...f, ...part } : f)) }

  attach(of: ChecklistKey, file: File, redactionOf?: string): string {
    const piece: Sending = { key: newKey(), item: of.item, subject: of.subject, file, redactionOf, stage: 'hashing', sent: 0 }
    this.all = [...this.all, piece]
    this.sheet.tell()
    void this.hold(piece).then(() => this.send(piece.key))
    return piece.key
  }
  private async hold(piece: Sending) {
    try {
      await this.keep.hold(this.sheet.inspection, piece)
      this.set(piece.key, { held: true })
    } catch { /* no room: it is sent from here, and the browser asks before it closes */ }
    await this.sheet.persist()
  }
  drop(key: string) {
    this.all = this.all.filter((f) => f.key !== key)
    this.marks = this.marks.filter((m) => m.of !== key)
  }
  /** Gives up what has not arrived. */
  clear() {
    this.all = this.all.filter((f) => !onItsWay(f))
    this.marks = []
  }
  retry() { this.all.filter((f) => f.stage === 'failed').forEach((f) => void this.send(f.key)) }

  mark(mark: Omit<Mark, 'key'>) { this.marks = [...this.marks, { ...mark, key: newKey() }] }
  /** A mark whose photo has arrived, with the evidence it is on. */
  nextMark(): { mark: Mark; on: string } | undefined {
    const mark = this.marks.find((m) => { const file = this.of(m.of); return file ? file.stage === 'verified' : true })
    return mark && { mark, on: this.of(mark.of)?.begun ?? mark.of }
  }
  marked(mark: Mark) { this.marks = this.marks.filter((m) => m !== mark) }

  async send(key: string) {
    const piece = this.of(key)
    if (!piece || this.sheet.over) return
    const tell = (p: Partial<Sending>) => { this.set(key, p); this.sheet.tell() }
    tell({ stage: 'hashing', sent: 0, error: undefined })
    try {
      const view = await this.line.upload(piece, this.sheet.inspection, ({ evidence, ...p }) => {
        const news = evidence && this.of(key)?.begun !== evidence.id
        tell({ ...p, ...(evidence ? { evidence, begun: evidence.id } : {}) })
        if (news) void this.sheet.persist()
      })
      tell({ stage: view.status === 'verified' ? 'verified' : 'rejected', evidence: view, begun: view.id })
      if (this.of(key)) this.sheet.settled(piece, view)
    } catch (error) {
      const problem = problemOf(error)
      tell({ stage: 'failed', error: problem })
      if (!problem.final) setTimeout(() => { if (this.of(key)?.stage === 'failed') void this.send(key) }, pause)
    }
  }

  kept(): Pick<Kept, 'pieces' | 'marks'> {
    return { marks: this.marks, pieces: this.open.filter((f) => f.held).map(({ key, held, item, subject, file, begun, redactionOf }) => ({ key, held, item, subject, file, begun, redactionOf })) }
  }
  restore({ pieces, marks }: Kept) {
    this.all = pieces.map((p) => ({ ...p, stage: 'sending', sent: 0 }))
    this.marks = marks
  }
}
