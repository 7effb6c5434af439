import { v4, v7 } from 'uuid'
import { systemClock } from '../mechanisms/clock.ts'
import { type BenchDatabase, benchFindings } from './databases.ts'
import { hashOf, type OperationName } from './operations.ts'

/** One question, as the API is asked and as the server written by hand is asked. */
export interface Question {
  api: Buffer
  byHand: Buffer
}

/** One thing to measure. */
export interface BenchCase {
  name: OperationName
  title: string
  /** What every right answer holds. */
  sign: string
  /** The n-th question on a database; writes are new each time. */
  question: (n: number) => Question
  /** How many questions differ before they come again. */
  different: number
}

const assistants = Array.from({ length: 32 }, (_, i) => `ba${String(i + 1).padStart(2, '0')}`)
/** Who asks: every BA of the demo and one of the PMO. */
export const askers = [...assistants, 'pmo1']

/** Parts of names of many, some and few villages of Banyumas, in any case. */
const words = ['karang', 'KALI', 'sum', 'purwo', 'tambak', 'wangon', 'x']

/** The five reads and the write, for one database. */
export async function benchCases(database: BenchDatabase): Promise<BenchCase[]> {
  const own = await cooperativesOf(database)
  const cookie = (username: string) => database.cookies.get(username) as string
  const read = (
    name: OperationName,
    title: string,
    asked: { username: string; variables?: Record<string, string>; path: string }[],
  ): BenchCase => {
    const questions = asked.map(({ username, variables = {}, path }) => ({
      api: graphql(cookie(username), name, variables),
      byHand: http('GET', `${path}?${new URLSearchParams(variables)}`, cookie(username)),
    }))
    return {
      name,
      title,
      sign: '"data"',
      question: (n) => questions[n % questions.length] as Question,
      different: questions.length,
    }
  }
  const ofAssistants = assistants.flatMap((username) => own.get(username)?.map((id) => ({ username, id })) ?? [])
  return [
    read(
      'home',
      "A BA's home",
      assistants.map((username) => ({ username, path: '/home' })),
    ),
    read(
      'dossier',
      'A co-op with its visits and proposals',
      ofAssistants.map(({ username, id }) => ({ username, variables: { id }, path: '/cooperative' })),
    ),
    read(
      'page',
      '50 co-ops, filtered and sorted',
      ['KDMP', 'KKMP'].map((kind) => ({ username: 'pmo1', variables: { kind }, path: '/page' })),
    ),
    read(
      'search',
      'Search by name',
      words.map((search) => ({ username: 'pmo1', variables: { search }, path: '/search' })),
    ),
    read('funnel', "The regency's funnel", [{ username: 'pmo1', path: '/funnel' }]),
    recordVisit(database, own),
  ]
}

function recordVisit(database: BenchDatabase, own: Map<string, string[]>): BenchCase {
  const question = (n: number): Question => {
    const username = assistants[n % assistants.length] as string
    const cooperatives = own.get(username) as string[]
    const cooperativeId = cooperatives[Math.floor(n / assistants.length) % cooperatives.length] as string
    const cookie = database.cookies.get(username) as string
    return {
      api: graphql(cookie, 'recordVisit', { input: visitOf(cooperativeId) }),
      byHand: http('POST', '/visits', cookie, JSON.stringify(visitOf(cooperativeId))),
    }
  }
  return {
    name: 'recordVisit',
    title: 'recordVisit (write)',
    sign: '"eventId":"',
    question,
    different: Number.POSITIVE_INFINITY,
  }
}

/** The input of a visit that was made today. */
function visitOf(cooperativeId: string) {
  const today = systemClock.today()
  const now = systemClock.now()
  const notes = {
    mode: 'ONSITE',
    purposes: ['PROPOSAL', 'BOOKKEEPING'],
    metWith: ['CHAIR', 'TREASURER'],
    findings: benchFindings,
    actionsAgreed: [{ who: 'CHAIR', what: 'Melengkapi buku kas bulan ini.', dueOn: today }],
    obstacles: [{ category: 'PAPERS', note: 'Rekening belum aktif.' }],
    trainingNeeds: [{ topic: 'BOOKKEEPING', people: 3 }],
    noPhotoReason: 'RAIN',
    nextVisitOn: today,
  }
  return {
    command: { key: v4(), madeAt: now },
    visitId: v7(),
    cooperativeId,
    visitedOn: today,
    startedAt: now,
    endedAt: now,
    notes,
  }
}

const graphql = (cookie: string, name: OperationName, variables: object): Buffer =>
  http(
    'POST',
    '/graphql',
    cookie,
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(name) } }, variables }),
  )

function http(method: string, path: string, cookie: string, body?: string): Buffer {
  const head = [`${method} ${path} HTTP/1.1`, 'host: localhost', `cookie: ${cookie}`]
  if (body !== undefined) head.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`)
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`)
}

/** The co-operatives of each assistant today. */
async function cooperativesOf({ pool }: BenchDatabase): Promise<Map<string, string[]>> {
  const { rows } = await pool.query<{ username: string; ids: string[] }>(
    `select p.username, array_agg(g.cooperative_id::text order by g.cooperative_id) as ids
     from person p join cooperative_grant g on g.grantee_id = p.id and g.purpose = 'ASSIGNMENT'
     where p.username = any ($1) and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to >= $2::date) group by 1`,
    [assistants, systemClock.today()],
  )
  return new Map(rows.map(({ username, ids }) => [username, ids]))
}
