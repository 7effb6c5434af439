import { startProduct } from './start-product.ts'

/** One product for the whole run; its address is the environment's, which the workers inherit. */
export default async function forTheRun(): Promise<() => Promise<void>> {
  const product = await startProduct()
  process.env.DAMPINGI_JOURNEYS_URL = product.url
  return product.stop
}
