import { type CooperativeKind, cooperativeKinds } from '@dampingi/domain'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Asks this long after the last letter. */
const settleMilliseconds = 300

/** The filter of the co-operatives' table, kept in the address: `?cari=&kecamatan=&jenis=&urut=&sesudah=`. A new filter begins at the first page. */
export function useCooperativeFilter() {
  const route = useRoute()
  const router = useRouter()
  const text = ref(textOf(route.query.cari) ?? '')
  let timer: ReturnType<typeof setTimeout> | undefined

  const district = computed(() => textOf(route.query.kecamatan))
  const kind = computed(() => cooperativeKinds.find((one) => one === route.query.jenis) ?? null)
  const order = computed(() => (route.query.urut === 'LAST_VISIT' ? ('LAST_VISIT' as const) : ('NAME' as const)))
  const after = computed(() => textOf(route.query.sesudah))
  const variables = computed(() => ({
    filter: {
      search: textOf(route.query.cari),
      districtId: district.value,
      kind: kind.value as CooperativeKind | null,
    },
    orderBy: order.value,
    after: after.value,
  }))

  function set(change: Record<string, string | null>): void {
    const query: Record<string, string | null | undefined> = {
      ...(route.query as Record<string, string>),
      sesudah: undefined,
    }
    for (const [key, value] of Object.entries(change)) query[key] = value ?? undefined
    void router.replace({ query })
  }
  const search = (): void => {
    clearTimeout(timer)
    set({ cari: text.value.trim() || null })
  }
  const page = (cursor: string | null | undefined): void =>
    void router.push({ query: { ...route.query, sesudah: cursor ?? undefined } })

  watch(text, () => {
    clearTimeout(timer)
    timer = setTimeout(search, settleMilliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { text, district, kind, order, begun: computed(() => after.value !== null), variables, set, search, page }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
