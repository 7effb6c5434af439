/** What is needed of a frozen version to choose two of them. */
export interface VersionMark {
  id: string
  contentHash: string
}

/**
 * The two versions to hold against each other: those asked for, else the latest and the one before it that reads otherwise. `versions` are
 * the latest first; null where there are no two. The earlier comes first, whichever way they were asked for.
 */
export function versionPair<Version extends VersionMark>(
  versions: readonly Version[],
  asked: { from: string | null; to: string | null },
): readonly [earlier: Version, later: Version] | null {
  const later = versions.find(({ id }) => id === asked.to) ?? versions[0]
  if (later === undefined) return null
  const earlier =
    versions.find(({ id }) => id === asked.from) ??
    versions.slice(versions.indexOf(later) + 1).find(({ contentHash }) => contentHash !== later.contentHash)
  if (earlier === undefined || earlier === later) return null
  return versions.indexOf(earlier) > versions.indexOf(later) ? [earlier, later] : [later, earlier]
}
