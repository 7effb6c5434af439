import { type Language, type Role, type Viewer, type ViewerKind, viewerKindOf } from '@dampingi/domain'
import type { Pool } from 'pg'
import type { Step } from './read-model/one-round-trip.ts'

/** A signed-in person, as the database found her by her session. */
export interface Session {
  token: string
  viewer: Viewer
  kind: ViewerKind
  databaseRole: string
  language: Language
}

/** The session is over: signed out, expired, or the person's contract has ended. */
export class SessionOver extends Error {}

interface ViewerRow {
  person: string
  role: Role
  organisation: string
  regency: string
  language: Language
  database_role: string
  stale: boolean
}

/** How many sessions a process remembers the role of, so that it knows which text to send. */
const mostRemembered = 10_000

/**
 * Finds who asks. The role of a session is remembered only to choose the statement's text: every read checks the session again in its
 * own message group, so that a right that has ended gives nothing (promise S4).
 */
export class Sessions {
  private readonly remembered = new Map<string, Session>()

  constructor(private readonly pool: Pool) {}

  /** The session as it was last seen by this process, or as the database knows it. */
  async expected(token: string, today: string): Promise<Session | null> {
    return this.remembered.get(token) ?? this.identify(token, today)
  }

  /** The session as the database knows it now; null when it is over. */
  async identify(token: string, today: string): Promise<Session | null> {
    const { rows } = await this.pool.query<ViewerRow>('select * from viewer_of($1, $2::date)', [token, today])
    const row = rows[0]
    this.forget(token)
    if (row === undefined) return null
    if (this.remembered.size >= mostRemembered) this.remembered.clear()
    const session = sessionOf(token, row)
    this.remembered.set(token, session)
    if (row.stale) await this.touch(token)
    return session
  }

  forget(token: string): void {
    this.remembered.delete(token)
  }

  /** Moves the idle end of the session, within its absolute end. */
  async touch(token: string): Promise<void> {
    await this.pool.query('select touch_session($1)', [token])
  }
}

const sessionOf = (token: string, row: ViewerRow): Session => ({
  token,
  viewer: { personId: row.person, role: row.role, organisationId: row.organisation, regency: row.regency },
  kind: viewerKindOf(row.role),
  databaseRole: row.database_role,
  language: row.language,
})

const scopeText = `select concat_ws(' ', case when v.stale then 'STALE' else 'FRESH' end,
  set_config('role', v.database_role, true), set_config('app.person', v.person::text, true),
  set_config('app.organisation', v.organisation::text, true), set_config('app.regency', v.regency, true),
  set_config('app.today', $2::text, true)) from viewer_of($1, $2::text::date) v where v.database_role = $3`

/** The first step of every read: finds the session again and sets role and viewer until the end of the message group. */
export const scopeStep = ({
  session,
  today,
}: {
  session: Pick<Session, 'token' | 'databaseRole'>
  today: string
}): Step => ({
  name: 'scope',
  text: scopeText,
  values: [session.token, today, session.databaseRole],
})

/** The settings of a command's transaction, taken by the login role of the API. */
export const scopeSettings = ({ session, today }: { session: Session; today: string }): Record<string, string> => ({
  'app.person': session.viewer.personId,
  'app.organisation': session.viewer.organisationId,
  'app.regency': session.viewer.regency,
  'app.today': today,
})
