import type { PhoneDatabase } from '../outbox/phone-database.ts'
import type { PersonMemory } from './session.ts'

const personKey = 'person'

/** Remembers on this phone who signed in, so that the app opens without signal. Never the password, never the session. */
export const phoneMemory = <Person>(database: PhoneDatabase): PersonMemory<Person> => ({
  recall: async () => ((await database.get('meta', personKey)) as Person | undefined) ?? null,
  keep: async (person) => {
    await database.put('meta', person, personKey)
  },
  forget: () => database.delete('meta', personKey),
})
