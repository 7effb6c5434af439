import { startProduct } from './start-product.ts'

/** One product for the whole run; its address is the environment's, which the workers inherit. An address given is of one that runs already. */
export default async function forTheRun(): Promise<() => Promise<void>> {
  if (process.env.DAMPINGI_JOURNEYS_URL !== undefined) return async () => undefined
  const product = await startProduct()
  process.env.DAMPINGI_JOURNEYS_URL = product.url
  return product.stop
}
