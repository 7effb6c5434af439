import { useQuery } from '@dampingi/client'
import type { FoodOutletRecord } from '@dampingi/domain'
import { computed } from 'vue'
import { OutletDocument, type OutletQuery } from '../generated/graphql.ts'

type OutletNode = Extract<NonNullable<OutletQuery['node']>, { __typename: 'FoodOutlet' }>

/** One outlet as it lies before Bulog, with its co-operative. */
export function useOutlet(id: () => string) {
  const query = useQuery(OutletDocument, () => ({ id: id() }))
  const node = computed(() => (query.data.value?.node?.__typename === 'FoodOutlet' ? query.data.value.node : null))
  const outlet = computed(() => (node.value === null ? null : recordOf(node.value)))
  const cooperative = computed(() => node.value?.cooperative ?? null)
  const missing = computed(() => query.data.value !== undefined && node.value === null)
  return { ...query, outlet, cooperative, missing }
}

const recordOf = (node: OutletNode): FoodOutletRecord => ({
  ...node,
  regency: '',
  cooperativeId: node.cooperative?.id ?? '',
  documents: [...node.documents],
  returnReason: node.returnReason ?? null,
  siteCheckOn: node.siteCheckOn ?? null,
  siteCheck: node.siteCheck ?? null,
  rpkNumber: node.rpkNumber ?? null,
  registeredOn: node.registeredOn ?? null,
  signageInstalledOn: node.signageInstalledOn ?? null,
})
