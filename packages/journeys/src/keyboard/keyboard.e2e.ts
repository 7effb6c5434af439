import { type Portal, type Size, test } from '../people/people.ts'
import { assistantTasks } from './ba-tasks.ts'
import { approverTasks, reviewerTasks } from './bank-tasks.ts'
import { bulogTasks } from './bulog-tasks.ts'
import { Keys, type Task } from './keys.ts'
import { administratorTasks, officeTasks, pmoTasks } from './pmo-tasks.ts'

/*
 * The main tasks of each role with the keyboard alone: ten, or all there are today, one after the other as in a day's work. Who they are
 * and whose records they touch is chosen so that no other journey waits for the same.
 */
test.describe.configure({ mode: 'parallel' })

const roles: readonly [role: string, portal: Portal, size: Size, username: string, tasks: readonly Task[]][] = [
  ['a BA on her phone', 'ba', 'phone', 'ba32', assistantTasks],
  ['a PMO', 'pmo', 'desk', 'pmo2', pmoTasks],
  ['an officer of the Dinas', 'pmo', 'desk', 'dinas', officeTasks],
  ['an administrator', 'pmo', 'desk', 'admin', administratorTasks],
  ['a reviewer of a bank', 'bank', 'desk', 'bni-reviewer', reviewerTasks],
  ['an approver of a bank', 'bank', 'desk', 'bsi-approver', approverTasks],
  ['a Bulog officer', 'bulog', 'desk', 'bulog2', bulogTasks],
]

for (const [role, portal, size, username, tasks] of roles)
  test(`Q-U1 ${role}: ${tasks.length + 1} tasks with the keyboard alone`, async ({ open }) => {
    test.setTimeout(120_000)
    const keys = new Keys(await open(size))
    await test.step('signs in', () => keys.signIn(portal, username))
    for (const [does, by] of tasks) await test.step(does, () => by(keys))
  })
