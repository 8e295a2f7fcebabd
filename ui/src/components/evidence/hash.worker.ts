import { sha256Of } from './hash'

// One question, one answer: {file} in, {progress} on the way, {sha256} or {error} out.
self.onmessage = async ({ data }: MessageEvent<{ file: Blob }>) => {
  try {
    self.postMessage({ sha256: await sha256Of(data.file, (progress) => self.postMessage({ progress })) })
  } catch (error) {
    self.postMessage({ error: String(error) })
  }
}
