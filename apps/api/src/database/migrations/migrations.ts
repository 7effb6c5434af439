import { readFileSync } from 'node:fs'
import { Migration } from '@mikro-orm/migrations'

/** Migrations are plain SQL files beside this one, applied in the order of their numbers and never edited once they have landed. */
const files = [
  '0001-first-light',
  '0002-sessions',
  '0003-one-id-over-all',
  '0004-accounts',
  '0005-proposal-versions',
  '0006-cancelled-deliberations',
  '0007-loans',
  '0008-bank-questions',
  '0009-documents',
  '0010-rpk-numbers',
  '0011-returned-recommendations',
  '0012-papers-before-bank',
  '0013-rule-sets-in-the-portal',
  '0014-bank-review',
  '0015-meetings',
  '0016-reversals',
  '0018-people-of-lenders',
]

const folder = new URL('../../../src/database/migrations/', import.meta.url)

const migrationOf = (
  name: string,
): { name: string; class: new (...args: ConstructorParameters<typeof Migration>) => Migration } => ({
  name,
  class: class extends Migration {
    override up(): void {
      this.addSql(readFileSync(new URL(`${name}.sql`, folder), 'utf8'))
    }
  },
})

export const migrations: {
  name: string
  class: new (...args: ConstructorParameters<typeof Migration>) => Migration
}[] = files.map(migrationOf)
