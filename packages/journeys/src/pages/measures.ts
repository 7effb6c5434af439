import type { Page } from '@playwright/test'

/** By how many pixels the page is wider than its window, and what sticks out. */
export async function sidewaysOverflow(page: Page): Promise<{ pixels: number; by: string[] }> {
  return page.evaluate(() => {
    const pixels = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const wide = [...document.querySelectorAll('body *')].filter(
      (it) => it.getBoundingClientRect().right > innerWidth + 1,
    )
    return { pixels, by: pixels > 0 ? wide.slice(0, 3).map((it) => it.outerHTML.slice(0, 120)) : [] }
  })
}

/**
 * What can be pressed and is smaller than `pixels` either way. A label belongs to its control; a link within a sentence is as high as its
 * line and exempt, as in WCAG 2.5.8.
 */
export async function smallTargets(page: Page, pixels: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = 'a[href], button, input, select, textarea, summary, [role=tab], [role=button]'
    const seen = (it: Element) =>
      it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && it.getClientRects().length > 0
    const inSentence = (it: Element): boolean => {
      const parent = it.parentElement
      if (it.tagName !== 'A' || getComputedStyle(it).display !== 'inline' || parent === null) return false
      const rest = [...parent.childNodes].filter((node) => node !== it && node.nodeType === Node.TEXT_NODE)
      return rest.some((node) => (node.textContent ?? '').trim().length > 0)
    }
    const sizeOf = (it: Element): { width: number; height: number } => {
      const labels = it instanceof HTMLInputElement && /^(checkbox|radio)$/.test(it.type) ? [...(it.labels ?? [])] : []
      const boxes = [it, ...labels].map((box) => box.getBoundingClientRect())
      return {
        width: Math.max(...boxes.map(({ width }) => width)),
        height: Math.max(...boxes.map(({ height }) => height)),
      }
    }
    return [...document.querySelectorAll(controls)]
      .filter((it) => seen(it) && !inSentence(it))
      .map((it) => ({ it, size: sizeOf(it) }))
      .filter(({ size }) => size.width < least - 0.5 || size.height < least - 0.5)
      .map(({ it, size }) => `${Math.round(size.width)}×${Math.round(size.height)} ${it.outerHTML.slice(0, 90)}`)
  }, pixels)
}

/** Fields into which a phone would zoom, and fields of figures that would not bring the figures' keyboard. */
export async function awkwardFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter(
      (it) => it.checkVisibility() && !/^(checkbox|radio|hidden|file)$/.test(it.type),
    )
    const figures =
      /\((bulan|orang|kg|m)\)$|^(Tanggal|Jumlah|Harga|Bulan ke|Modal|Volume|Banyak|Pinjaman paling|Dukungan)/
    return fields.flatMap((it) => {
      const label = it.labels?.[0]?.textContent?.trim() ?? ''
      const small = Number.parseFloat(getComputedStyle(it).fontSize) < 16 ? [`${label}: below 16 px`] : []
      const wrong =
        it.tagName === 'INPUT' && figures.test(label) && !/^(numeric|decimal)$/.test(it.inputMode)
          ? [`${label}: inputmode is "${it.inputMode}"`]
          : []
      return [...small, ...wrong]
    })
  })
}

/** Text that a box cuts off, and texts that lie over one another. What is hidden from the eye on purpose, or stays fixed, does not count. */
export async function brokenText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Piece = { text: string; box: DOMRect; owner: Element }
    const hidden = (it: Element): boolean =>
      it.closest('.visually-hidden, [hidden], caption.visually-hidden') !== null || !it.checkVisibility()
    const fixed = (it: Element | null): boolean => {
      for (let at = it; at !== null; at = at.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(at).position)) return true
      return false
    }
    const offScreen = (box: DOMRect) => box.bottom + scrollY < 0
    const pieces: Piece[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const owner = node.parentElement
      const text = (node.textContent ?? '').trim()
      if (text === '' || owner === null || hidden(owner) || /^(SCRIPT|STYLE|OPTION|NOSCRIPT)$/.test(owner.tagName))
        continue
      if (getComputedStyle(owner.closest('thead') ?? owner).clipPath !== 'none') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1 && !offScreen(box)) pieces.push({ text: text.slice(0, 40), box, owner })
    }
    const cut = pieces.flatMap(({ text, box, owner }) => {
      for (let at: Element | null = owner; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at)
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
        const frame = at.getBoundingClientRect()
        const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY)
        if (!scrolls && (box.right > frame.right + 1 || box.bottom > frame.bottom + 2 || box.left < frame.left - 1))
          return [`cut: ${text}`]
      }
      const frame = owner.closest('button, .button-link, label, a')?.getBoundingClientRect()
      return frame !== undefined && (box.right > frame.right + 2 || box.bottom > frame.bottom + 4)
        ? [`out of its control: ${text}`]
        : []
    })
    const still = pieces.filter(({ owner }) => !fixed(owner))
    const over = still.flatMap((one, i) =>
      still.slice(i + 1).flatMap((other) => {
        if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) return []
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // Lines of text have room above and below their letters, which may touch.
        const least = Math.min(one.box.height, other.box.height) / 2
        return wide > 2 && high > least ? [`“${one.text}” over “${other.text}”`] : []
      }),
    )
    return [...new Set([...cut, ...over])].slice(0, 5)
  })
}

/** Puts a rule over the whole page, as a reader's own style sheet does. The content policy lets no `style` element in, and needs not. */
export async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)
}

/** Takes the reader's style sheet away again. */
export const asDesigned = (page: Page): Promise<void> => restyle(page, '')

/** The spacing of WCAG 1.4.12. */
export const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`
