import { type Paper, paperCode, paperSeal } from '@dampingi/domain'
import { encode } from 'uqr'
import { onScopeDispose, watchEffect } from 'vue'
import { dayAndTime } from '../formats/dates.ts'

/** A QR as an image that a page may show without a network. */
function qrImage(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 1 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="68" height="68" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

const inCss = (text: string): string => text.replace(/["\\\n]/g, ' ')

/**
 * The foot of each printed page: QR, code, page x of y. Written into the margins of the page, which is the only place that every page has;
 * as a style sheet of the document's own, since the content policy lets no style stand in the page.
 */
export function usePageFoot(shown: () => { paper: Paper; demo: boolean }): void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  watchEffect(() => {
    const { paper: one, demo } = shown()
    const printed = `dicetak ${dayAndTime(new Date())}`
    const words = [demo ? 'DATA CONTOH' : null, one.title, paperCode(one), printed]
      .filter((part) => part !== null)
      .join(' · ')
    sheet.replaceSync(`@page {
      size: A4;
      margin: 18mm 16mm 28mm;
      @bottom-left { content: url("${qrImage(paperSeal(one))}"); vertical-align: middle; }
      @bottom-center { content: "${inCss(words)}"; font-size: 8pt; color: #000; }
      @bottom-right { content: counter(page) " dari " counter(pages); font-size: 9pt; color: #000; }
    }`)
  })
  onScopeDispose(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
}
