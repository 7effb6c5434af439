import { announce } from '../elements/announce.ts'
import { t } from '../words/t.ts'

/**
 * For a router's `onError`: a page whose files did not come. Where the server answers, its files are those of a newer release, and the
 * page is opened anew; where it does not, the person is told and stays where she is. `path` is the page's whole address.
 */
export async function reachAgain(path: string): Promise<void> {
  try {
    const answer = await fetch(path, { headers: { accept: 'text/html' } })
    if (answer.ok) return location.assign(path)
  } catch {
    // The server is away: told below, as when it answers with a fault.
  }
  announce(t('pageUnreachable'))
}
