/// <reference lib="webworker" />
import { smallPhoto } from './small-photo.ts'

/** Makes a photo small beside the page, so that the page goes on answering meanwhile. */
self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  smallPhoto(data, (width, height) => new OffscreenCanvas(width, height)).then(
    (content) => self.postMessage({ content }, { transfer: [content] }),
    () => self.postMessage({ content: null }),
  )
})
