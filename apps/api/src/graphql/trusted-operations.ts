import { existsSync, readFileSync } from 'node:fs'
import { type DocumentNode, parse } from 'graphql'

/** The operations that our own portals send, by the SHA-256 of their text. Anything else needs the right to send free operations. */
export class TrustedOperations {
  private readonly texts = new Map<string, string>()

  /** Reads the manifests that the portals' builds leave; a portal that is not built has none. */
  static fromManifests(files: readonly string[]): TrustedOperations {
    const trusted = new TrustedOperations()
    for (const file of files) {
      if (!existsSync(file)) continue
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
      for (const [hash, text] of Object.entries(manifest)) trusted.texts.set(hash.replace(/^sha256:/, ''), text)
    }
    return trusted
  }

  /** The text under a hash; null for a hash that no portal has. */
  text(hash: unknown): string | null {
    return typeof hash === 'string' ? (this.texts.get(hash) ?? null) : null
  }

  /** Every operation as a document, for the tests that hold each to its committed statement. */
  documents(): Map<string, DocumentNode> {
    return new Map([...this.texts].map(([hash, text]) => [hash, parse(text)]))
  }
}
