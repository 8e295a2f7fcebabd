import { speeds } from './time'

/** What a film in the page can be told, by buttons and keys alike. */
export class Film {
  /** The length of one frame, as it was seen while it played. */
  private frame = 1 / 25
  private last = 0

  constructor(private readonly video: HTMLVideoElement) {}

  get now() { return this.video.currentTime }
  seek = (to: number) => { this.video.currentTime = Math.max(0, Math.min(to, Number.isFinite(this.video.duration) ? this.video.duration : to)) }
  by = (seconds: number) => this.seek(this.now + seconds)
  step = (frames: number) => { this.video.pause(); this.by(frames * this.frame) }
  play = () => { void this.video.play().catch(() => {}) }
  pause = () => this.video.pause()
  toggle = () => (this.video.paused ? this.play() : this.pause())
  rate = (to: number) => { this.video.playbackRate = to }
  faster = () => {
    if (this.video.paused) { this.rate(1); this.play() } else this.rate(speeds.find((s) => s > this.video.playbackRate) ?? this.video.playbackRate)
  }
  slower = () => {
    if (!this.video.paused && this.video.playbackRate > 1) this.rate(speeds.findLast((s) => s < this.video.playbackRate) ?? 1)
    else this.by(-5)
  }

  /** Tells what becomes of it. Answers the function that stops telling. */
  watch(tell: (news: { now?: number; length?: number; ratio?: number; playing?: boolean; speed?: number; failed?: boolean }) => void): () => void {
    const { video } = this
    const abort = new AbortController()
    const on = (event: string, act: () => void) => video.addEventListener(event, act, { signal: abort.signal })
    let unknown = false
    const measure = () => {
      if (video.videoHeight > 0) tell({ ratio: video.videoWidth / video.videoHeight })
      if (video.duration === Infinity) { unknown = true; video.currentTime = 1e7 } // recorded by a browser: its length is known at its end
      else if (!Number.isNaN(video.duration)) {
        tell({ length: video.duration })
        if (unknown) { unknown = false; video.currentTime = 0 }
      }
    }
    on('loadedmetadata', measure)
    on('durationchange', measure)
    for (const e of ['timeupdate', 'seeked', 'seeking']) on(e, () => tell({ now: video.currentTime }))
    on('play', () => tell({ playing: true }))
    on('pause', () => tell({ playing: false }))
    on('ratechange', () => tell({ speed: video.playbackRate }))
    on('error', () => tell({ failed: true }))
    measure()
    if (!('requestVideoFrameCallback' in video)) return () => abort.abort()
    const seen = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
      const gap = mediaTime - this.last
      if (video.playbackRate <= 1 && !video.paused && gap > 0.008 && gap < 0.2) this.frame = this.frame * 0.8 + gap * 0.2
      this.last = mediaTime
      tell({ now: mediaTime })
      handle = video.requestVideoFrameCallback(seen)
    }
    let handle = video.requestVideoFrameCallback(seen)
    return () => { abort.abort(); video.cancelVideoFrameCallback(handle) }
  }
}
