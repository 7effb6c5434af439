import type { Locator, Page } from '@playwright/test'
import { type Device, expect, type Portal, password } from '../people/people.ts'

type Role = 'button' | 'link' | 'textbox' | 'searchbox' | 'radio' | 'checkbox' | 'combobox' | 'tab'

/** More presses than any page needs from one end to the other. */
const mostPresses = 250

/** Somebody without a mouse: every way to a control is Tab, and every act a key. */
export class Keys {
  readonly page: Page
  private readonly settled: () => Promise<void>

  constructor({ page, settled }: Pick<Device, 'page' | 'settled'>) {
    this.page = page
    this.settled = settled
  }

  press = (key: string): Promise<void> => this.page.keyboard.press(key)

  async signIn(portal: Portal, username: string): Promise<void> {
    await this.page.goto(`/${portal}/`)
    await this.fill('Nama pengguna', username)
    await this.fill('Kata sandi', password)
    await this.press('Enter')
    await expect(this.page.getByRole('navigation', { name: 'Bagian' })).toBeVisible()
  }

  /** Presses Tab until the control has the focus, and sees that one can see that it has: promise U1, WCAG 2.4.7 and 2.4.11. */
  async to(role: Role, name: string | RegExp): Promise<void> {
    const goal = this.page.getByRole(role, { name })
    await expect(goal.first()).toBeVisible()
    for (let presses = 0; presses < mostPresses; presses++) {
      if (await isFocused(goal)) return this.seen(name)
      await this.press('Tab')
    }
    throw new Error(`${role} "${name}" is not reached with Tab`)
  }

  private async seen(name: string | RegExp): Promise<void> {
    const sight = await this.page.evaluate(() => {
      const focused = document.activeElement as HTMLElement
      // A control may be as small as a dot beside its words: what counts is the frame that shows its focus.
      const frame = focused.closest('label') ?? focused
      const { left, top, width, height } = frame.getBoundingClientRect()
      const at = document.elementFromPoint(left + width / 2, top + height / 2)
      const related = at !== null && (frame.contains(at) || at.contains(frame))
      const styles = [focused, frame].map((element) => getComputedStyle(element))
      const marked = styles.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
      return { related, marked }
    })
    expect(sight, `the focus on "${name}" is seen and not covered`).toEqual({ related: true, marked: true })
  }

  /** Goes on by a link. */
  async follow(name: string | RegExp): Promise<void> {
    await this.to('link', name)
    await this.press('Enter')
  }

  async push(name: string | RegExp): Promise<void> {
    await this.to('button', name)
    await this.press('Enter')
  }

  /** Types into a field, in place of what stands there. */
  async fill(label: string | RegExp, text: string, role: Role = 'textbox'): Promise<void> {
    // A field for a password has no role of its own.
    if (label === 'Kata sandi') await this.press('Tab')
    else await this.to(role, label)
    await this.press('ControlOrMeta+a')
    await this.page.keyboard.type(text)
  }

  /** Chooses of a list by its first letters. */
  async choose(label: string | RegExp, option: string): Promise<void> {
    await this.to('combobox', label)
    await this.page.keyboard.type(option)
  }

  async tick(name: string | RegExp): Promise<void> {
    await this.to('checkbox', name)
    await this.press('Space')
  }

  /** Chooses one of several: Tab to the group, arrows within it. */
  async pick(group: string | RegExp, name: string): Promise<void> {
    const radios = this.page.getByRole('group', { name: group }).getByRole('radio')
    await expect(radios.first()).toBeVisible()
    for (let presses = 0; presses < mostPresses && !(await isFocused(radios)); presses++) await this.press('Tab')
    const goal = this.page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true })
    for (let presses = 0; presses < 20 && !(await isFocused(goal)); presses++) await this.press('ArrowDown')
    await this.press('Space')
    await expect(goal, `${group}: ${name}`).toBeChecked()
  }

  /** To a section of a desk, by `g` and its letter. */
  async go(letter: string, heading: string | RegExp): Promise<void> {
    // A letter that is typed into a field is no shortcut.
    const inField = () => this.page.evaluate(() => document.activeElement?.matches('input, textarea, select') ?? false)
    while (await inField()) await this.press('Tab')
    await this.press('g')
    await this.press(letter)
    await this.at(heading)
  }

  at = (heading: string | RegExp): Promise<void> =>
    expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible()

  private arrives = (heading: string): Promise<boolean> =>
    this.page
      .getByRole('heading', { level: 1, name: heading })
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      )

  sees = (words: string | RegExp): Promise<void> => expect(this.page.getByText(words).first()).toBeVisible()

  /** Down the rows of a list with `j` to one that says this, and into it; `skip` passes so many of them by. */
  async openRow(words: RegExp, skip = 0): Promise<void> {
    await expect(this.page.getByRole('row').nth(1)).toBeVisible()
    // What one remembers of a list is shown at once; the rows to choose from are those of the answer.
    await this.settled()
    let passed = 0
    for (let rows = 0; rows < mostPresses; rows++) {
      await this.press('j')
      const row = this.page.getByRole('row').filter({ has: this.page.locator(':focus') })
      // A row that was just dealt with leaves the list, and the focus with it: the next press begins anew.
      const [text = ''] = await row.allTextContents()
      if (!words.test(text) || passed++ < skip) continue
      const [name = ''] = await row.getByRole('link').allTextContents()
      await this.press('Enter')
      // A list that somebody else's work changes may take the row, and the focus with it, between a look and a press.
      if (await this.arrives(name.trim())) return
    }
    throw new Error(`no row says ${words}`)
  }
}

const isFocused = (goal: Locator): Promise<boolean> =>
  goal.evaluateAll((found) => found.some((it) => it === document.activeElement))

/** One of the main tasks of a role; it fails where it cannot be done to its end. */
export type Task = readonly [does: string, by: (keys: Keys) => Promise<void>]

/** To another language and back. */
export const changeLanguage: Task = [
  'changes the language and back',
  async (keys) => {
    await keys.push('English')
    await keys.push('Bahasa Indonesia')
    await expect(keys.page.getByRole('button', { name: 'English' })).toBeVisible()
  },
]

export const lookAtAccount: Task = [
  'is told why a new password will not do',
  async (keys) => {
    await keys.follow('Akun saya')
    await keys.at('Akun saya')
    await keys.push('Ganti kata sandi')
    await expect(keys.page.getByRole('alert').first()).toBeVisible()
  },
]

export const signOut: Task = [
  'signs out',
  async (keys) => {
    await keys.push('Keluar')
    await expect(keys.page.getByRole('textbox', { name: 'Nama pengguna' })).toBeVisible()
  },
]
