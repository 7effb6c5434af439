/** What a photo is sent as. Source: quality page, section 5. */
const longestSide = 1_280
const mostBytes = 150_000
/** Below this nothing can be read on it. */
const leastSide = 100
const qualities = [0.85, 0.75, 0.65, 0.55, 0.45, 0.35]

interface Canvas {
  getContext(kind: '2d'): {
    fillStyle: string | CanvasGradient | CanvasPattern
    fillRect(x: number, y: number, width: number, height: number): void
    drawImage(image: ImageBitmap, x: number, y: number, width: number, height: number): void
  } | null
  convertToBlob?(options: { type: string; quality: number }): Promise<Blob>
  toBlob?(done: (blob: Blob | null) => void, type: string, quality: number): void
}

/**
 * A photo as a JPEG of at most 1280 points and 150 kB, upright, with nothing of what the camera wrote beside it. Rejects when it is no
 * picture that this browser can read.
 */
export async function smallPhoto(
  photo: Blob,
  canvasOf: (width: number, height: number) => Canvas,
): Promise<ArrayBuffer> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  let small: Blob | null = null
  for (let side = longestSide; small === null || small.size > mostBytes; side = Math.round(side * 0.8)) {
    if (side < leastSide) throw new Error('No size of this picture is small enough.')

    const scale = Math.min(1, side / Math.max(picture.width, picture.height))
    const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
    const canvas = canvasOf(Math.max(1, width), Math.max(1, height))
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('This browser draws nothing.')
    // What a PNG leaves open would turn black.
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, width, height)
    context.drawImage(picture, 0, 0, width, height)
    small = await smallestThatFits(canvas)
  }
  picture.close()
  return small.arrayBuffer()
}

async function smallestThatFits(canvas: Canvas): Promise<Blob> {
  let blob = await jpeg(canvas, qualities[0] as number)
  for (const quality of qualities.slice(1)) {
    if (blob.size <= mostBytes) break
    blob = await jpeg(canvas, quality)
  }
  return blob
}

function jpeg(canvas: Canvas, quality: number): Promise<Blob> {
  if (canvas.convertToBlob !== undefined) return canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Promise((resolve, reject) =>
    canvas.toBlob?.((blob) => (blob === null ? reject(new Error('No JPEG')) : resolve(blob)), 'image/jpeg', quality),
  )
}
