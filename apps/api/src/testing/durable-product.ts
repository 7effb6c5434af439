import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunningPostgres, startPostgres } from '@dampingi/dev-server'
import pg from 'pg'
import { freePort, isFree, Product } from './product.ts'

/** The built product on a PostgreSQL of its own that keeps what it acknowledged: a test may kill the one, the other, or both. */
export class DurableProduct {
  private constructor(
    private readonly folder: string,
    private postgres: RunningPostgres,
    readonly product: Product,
  ) {}

  static async open(): Promise<DurableProduct> {
    const folder = mkdtempSync(join(tmpdir(), 'dampingi-durable-'))
    const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), durable: true })
    const at = { databaseUrl: postgres.url, port: await freePort(), dataDir: join(folder, 'data') }
    const opened = new DurableProduct(folder, postgres, new Product(at))
    await opened.product.start()
    return opened
  }

  /** Ends PostgreSQL as a power cut would: nobody is told, nothing is finished. */
  killPostgres(): void {
    const pidFile = readFileSync(join(this.postgres.dataDir, 'postmaster.pid'), 'utf8')
    process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL')
  }

  async startPostgres(): Promise<void> {
    const { dataDir, port } = this.postgres
    // What a killed process listened on is taken from it a moment after the kill.
    for (let tries = 0; tries < 200 && !(await isFree(port)); tries += 1) await sleep(50)
    this.postgres = await startPostgres({ dataDir, port, durable: true })
  }

  /** Asks the database as its owner, on a connection of its own, since those of before may be gone. */
  rows = async <Row extends object = Record<string, never>>(text: string, values: unknown[] = []): Promise<Row[]> => {
    const client = await this.connect()
    return client
      .query(text, values)
      .then(({ rows }) => rows as Row[])
      .finally(() => client.end())
  }

  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.postgres.url })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }

  /** What the API logged of failures that nobody foresaw. */
  faults(): string {
    return readFileSync(join(this.folder, 'data', 'api.log'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"cause"'))
      .join('\n')
      .slice(0, 1_500)
  }

  async close(): Promise<void> {
    await this.product.end('SIGKILL')
    await this.postgres.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
