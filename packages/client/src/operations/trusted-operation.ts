import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

/** A document as the code generator makes it: with the hash under which the server knows its text. */
interface HashedDocument {
  __meta__?: { hash?: string }
}

/** What a trusted operation sends in place of its text. */
export interface TrustedExtensions {
  persistedQuery: { version: 1; sha256Hash: string }
}

/** The hash of a generated document, as the server's list has it. A document without one was not generated: a mistake of ours. */
export function trustedExtensions(document: TypedDocumentNode<never, never> | object): TrustedExtensions {
  const hash = (document as HashedDocument).__meta__?.hash
  if (hash === undefined) throw new Error('This document carries no hash. Import it from the generated folder.')
  return { persistedQuery: { version: 1, sha256Hash: hash.replace('sha256:', '') } }
}
