/**
 * A field that is left by pressing a button tells its finding once the button is released: the message would push the button away
 * from under the finger, and the press would be lost.
 */
export function whenReleased(show: () => void): void {
  if (document.querySelector('button:active, a:active, label:active') === null) show()
  else document.addEventListener('pointerup', () => setTimeout(show), { once: true })
}
