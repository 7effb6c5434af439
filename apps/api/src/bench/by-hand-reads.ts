/** One read of the server written by hand: who may ask it, and the statement that gives its whole answer. */
export interface HandWrittenRead {
  /** Names the prepared statement. */
  name: string
  databaseRole: 'dampingi_ba' | 'dampingi_pmo'
  text: string
}

const home = `select json_build_object('data', json_build_object(
  'viewer', (select json_build_object('id', id, 'name', name) from person where id = (select current_setting('app.person'))::uuid),
  'programme', (select json_build_object('name', name, 'filingOn', filing_on, 'demo', demo) from programme),
  'cooperatives', json_build_object(
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object(
        'id', c.id, 'name', c.name, 'kind', c.kind,
        'lastVisitOn', (select max(visited_on) from visit where cooperative_id = c.id and state <> 'PLANNED'),
        'village', json_build_object('id', village.id, 'name', village.name),
        'visits', json_build_object('edges', (select coalesce(json_agg(json_build_object('node', v)), '[]') from
          (select id, state, visited_on as "visitedOn", next_visit_on as "nextVisitOn" from visit
            where cooperative_id = c.id order by visited_on desc, id desc limit 1) v)),
        'proposals', json_build_object('edges', (select coalesce(json_agg(json_build_object('node', p)), '[]') from
          (select id, state, state_since as "stateSince", requested_amount_rupiah::text as "requestedAmountRupiah" from proposal
            where cooperative_id = c.id order by state_since desc, id desc limit 1) p)),
        'foodOutlet', (select json_build_object('id', id, 'state', state) from food_outlet where cooperative_id = c.id)
      )) order by c.name, c.id), '[]')
      from (select id, name, kind, village_id from cooperative order by name, id limit 20) c join region village on village.id = c.village_id),
    'totalCount', (select count(*) from cooperative))))::text`

const assistant = (
  cooperative: string,
): string => `select p.id, p.name from cooperative_grant g join person p on p.id = g.grantee_id
  where g.cooperative_id = ${cooperative} and g.purpose = 'ASSIGNMENT' and g.valid_from <= (select current_setting('app.today'))::date
    and (g.valid_to is null or g.valid_to >= (select current_setting('app.today'))::date) limit 1`

const visitsOfDossier = `select coalesce(json_agg(json_build_object('node', json_build_object(
    'id', v.id, 'state', v.state, 'mode', v.mode, 'purposes', v.purposes, 'findings', v.findings, 'visitedOn', v.visited_on,
    'nextVisitOn', v.next_visit_on, 'receivedAt', v.received_at, 'actionsAgreed', v.actions_agreed, 'obstacles', v.obstacles,
    'assistant', (select json_build_object('id', id, 'name', name) from person where id = v.assistant_id))) order by v.visited_on desc, v.id desc), '[]')
  from (select id, state, mode, purposes, findings, visited_on, next_visit_on, received_at, actions_agreed, obstacles, assistant_id
    from visit where cooperative_id = c.id order by visited_on desc, id desc limit 10) v`

const budgetLines = `select coalesce(json_agg(json_build_object('id', line -> 'id', 'kind', line -> 'kind', 'name', line -> 'name',
    'quantity', line -> 'quantity', 'unitPriceRupiah', line ->> 'unitPriceRupiah') order by place), '[]')
  from jsonb_array_elements(p.content -> 'budgetLines') with ordinality as l(line, place)`

const proposalsOfDossier = `select coalesce(json_agg(json_build_object('node', json_build_object(
    'id', p.id, 'state', p.state, 'stateSince', p.state_since, 'requestedAmountRupiah', p.requested_amount_rupiah::text, 'version', p.version,
    'content', json_build_object('budgetLines', (${budgetLines}), 'loan', json_build_object(
      'requestedAmountRupiah', p.content -> 'loan' ->> 'requestedAmountRupiah', 'tenorMonths', p.content -> 'loan' -> 'tenorMonths',
      'graceMonths', p.content -> 'loan' -> 'graceMonths')))) order by p.state_since desc, p.id desc), '[]')
  from (select id, state, state_since, requested_amount_rupiah, version, content from proposal
    where cooperative_id = c.id order by state_since desc, id desc limit 10) p`

const dossier = `select json_build_object('data', json_build_object('cooperative', (select json_build_object(
    'id', c.id, 'name', c.name, 'kind', c.kind, 'deedNumber', c.deed_number, 'deedOn', c.deed_on, 'memberCount', c.member_count,
    'villageFundCeilingRupiah', c.village_fund_ceiling_rupiah::text,
    'lastVisitOn', (select max(visited_on) from visit where cooperative_id = c.id and state <> 'PLANNED'),
    'village', json_build_object('id', village.id, 'name', village.name),
    'district', json_build_object('id', district.id, 'name', district.name),
    'assistant', (select json_build_object('id', a.id, 'name', a.name) from (${assistant('c.id')}) a),
    'visits', json_build_object('edges', (${visitsOfDossier})),
    'proposals', json_build_object('edges', (${proposalsOfDossier}), 'totalCount', (select count(*) from proposal where cooperative_id = c.id)))
  from cooperative c join region village on village.id = c.village_id join region district on district.id = c.district_id
  where c.id = $1::uuid)))::text`

const page = `with found as materialized (
    select c.id, c.name, c.village_id, c.district_id, l.last_visit, row_number() over (order by coalesce(l.last_visit, '-infinity'), c.id) as place
    from cooperative c
    cross join lateral (select max(visited_on) as last_visit from visit where cooperative_id = c.id and state <> 'PLANNED') l
    where c.kind = $1::text order by coalesce(l.last_visit, '-infinity'), c.id limit 51)
  select json_build_object('data', json_build_object('cooperatives', json_build_object(
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object(
        'id', c.id, 'name', c.name, 'lastVisitOn', c.last_visit,
        'village', json_build_object('name', village.name), 'district', json_build_object('name', district.name),
        'assistant', (select json_build_object('name', a.name) from (${assistant('c.id')}) a),
        'foodOutlet', (select json_build_object('state', state) from food_outlet where cooperative_id = c.id),
        'proposals', json_build_object(
          'edges', (select coalesce(json_agg(json_build_object('node', p)), '[]') from (select id, state from proposal
            where cooperative_id = c.id order by state_since desc, id desc limit 1) p),
          'totalCount', (select count(*) from proposal where cooperative_id = c.id)))) order by c.place), '[]')
      from found c join region village on village.id = c.village_id join region district on district.id = c.district_id where c.place <= 50),
    'pageInfo', json_build_object(
      'hasNextPage', (select count(*) > 50 from found),
      'endCursor', (select translate(encode(convert_to(json_build_array(coalesce(last_visit, '-infinity')::text, id::text)::text, 'UTF8'), 'base64'), E'\\n', '')
        from found where place <= 50 order by place desc limit 1)),
    'totalCount', (select count(*) from cooperative where kind = $1::text))))::text`

const search = `select json_build_object('data', json_build_object('cooperatives', json_build_object(
  'edges', (select coalesce(json_agg(json_build_object('node', json_build_object('id', c.id, 'name', c.name,
      'village', json_build_object('name', village.name), 'district', json_build_object('name', district.name))) order by c.name, c.id), '[]')
    from (select id, name, village_id, district_id from cooperative where position(lower($1::text) in lower(name)) > 0 order by name, id limit 20) c
    join region village on village.id = c.village_id join region district on district.id = c.district_id),
  'totalCount', (select count(*) from cooperative where position(lower($1::text) in lower(name)) > 0))))::text`

const funnel = `select json_build_object('data', json_build_object('funnel', (
  select coalesce(json_agg(json_build_object('life', life, 'state', state, 'count', count)), '[]') from (
    select 'cooperative' as life, kind as state, count(*)::int as count from cooperative group by kind
    union all select 'proposal', state, count(*)::int from proposal group by state
    union all select 'foodOutlet', state, count(*)::int from food_outlet group by state order by 1, 2) step)))::text`

/** The same five answers as the bench's operations, each as one statement, by the path that asks for it. */
export const handWrittenReads: Record<string, HandWrittenRead> = {
  '/home': { name: 'home', databaseRole: 'dampingi_ba', text: home },
  '/cooperative': { name: 'cooperative', databaseRole: 'dampingi_ba', text: dossier },
  '/page': { name: 'page', databaseRole: 'dampingi_pmo', text: page },
  '/search': { name: 'search', databaseRole: 'dampingi_pmo', text: search },
  '/funnel': { name: 'funnel', databaseRole: 'dampingi_pmo', text: funnel },
}
