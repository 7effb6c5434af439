interface Branch {
  line: string
  children: Branch[]
}

/** So many alike stand for all of them. */
const mostAlike = 2

/**
 * The accessibility tree of a page as a reviewer reads it: of many rows or items in a row the first two, then how many more; in the place
 * of ids, codes and times of the clock a mask, since those differ from run to run.
 */
export function readableTree(snapshot: string): string {
  const masked = snapshot
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '‹id›')
    .replace(/\bkode [0-9A-F]{8}\b/gi, 'kode ‹kode›')
    .replace(/\b\d{2}\.\d{2}(?= WIB)/g, '‹jam›')
  return `${written(branches(masked.split('\n')), 0).join('\n')}\n`
}

function branches(lines: readonly string[]): Branch[] {
  const root: Branch = { line: '', children: [] }
  const path: { depth: number; branch: Branch }[] = [{ depth: -1, branch: root }]
  for (const text of lines.filter((line) => line.trim() !== '')) {
    const depth = text.search(/\S/)
    while ((path.at(-1)?.depth ?? -1) >= depth) path.pop()
    const branch = { line: text.trim(), children: [] }
    path.at(-1)?.branch.children.push(branch)
    path.push({ depth, branch })
  }
  return root.children
}

const repeated = /^- (row|listitem|option|article|group|definition)\b/
const roleOf = ({ line }: Branch): string | null => repeated.exec(line)?.[1] ?? null

function written(list: readonly Branch[], depth: number): string[] {
  const indent = '  '.repeat(depth)
  const lines: string[] = []
  for (let i = 0; i < list.length; ) {
    const role = roleOf(list[i] as Branch)
    const end = role === null ? i + 1 : list.findIndex((one, at) => at > i && roleOf(one) !== role)
    const run = list.slice(i, end === -1 ? undefined : end)
    for (const { line, children } of run.slice(0, mostAlike))
      lines.push(`${indent}${line}`, ...written(children, depth + 1))
    if (run.length > mostAlike) lines.push(`${indent}- ‹${role} +${run.length - mostAlike}›`)
    i += run.length
  }
  return lines
}
