/**
 * Keys that no source names, for the completeness test of each word list. A key counts as used when it stands in quotes, or when its
 * beginning up to the dot stands in a template (`visitPurpose.${code}`).
 */
export const unusedKeys = (keys: readonly string[], sources: readonly string[]): string[] => {
  const text = sources.join('\n')
  return keys.filter((key) => {
    const family = key.includes('.') ? `\`${key.slice(0, key.indexOf('.') + 1)}$` : null
    return !text.includes(`'${key}'`) && (family === null || !text.includes(family))
  })
}
