/**
 * The records as relations, each worked out once, read straight from their JSON. Written from the forms and the sections, not from the program:
 * the two must only agree in what they say. Parameters: $first, $last (days of the period), $today.
 */
export const RELATIONS = `
  CREATE TABLE gone AS
    SELECT entity, id, value ->> 'on' AS since FROM section WHERE name = 'retired' AND value ->> 'retired' = 1;
  CREATE TABLE org AS
    SELECT p.id, p.value ->> 'type' AS type, p.value ->> 'parentId' AS parent, p.value ->> 'subject' AS subject,
      p.value ->> 'industry' AS industry, p.value ->> 'establishedOn' AS established, gone.since,
      p.value ->> '$.place.code' AS code, f.value ->> 'state' AS filing,
      COALESCE(h.value ->> 'independent', 0) AS independent, json_array_length(m.value, '$.list') AS members,
      p.value ->> 'type' IN ('village','residents','enterprise','township','subdistrict','social','industry',
        'professional','regional') AS committee
    FROM section p
    LEFT JOIN section f ON f.entity = p.entity AND f.id = p.id AND f.name = 'filing'
    LEFT JOIN section h ON h.entity = p.entity AND h.id = p.id AND h.name = 'premises'
    LEFT JOIN section m ON m.entity = p.entity AND m.id = p.id AND m.name = 'members'
    LEFT JOIN gone ON gone.entity = p.entity AND gone.id = p.id
    WHERE p.entity = 'organization' AND p.name = 'profile';
  CREATE TABLE chain AS
    WITH RECURSIVE up(id, at, depth) AS (
      SELECT id, id, 0 FROM org UNION ALL
      SELECT up.id, org.parent, depth + 1 FROM up JOIN org ON org.id = up.at WHERE org.parent IS NOT NULL AND depth < 9)
    SELECT up.id, up.depth, org.type, org.industry, org.committee, org.subject FROM up JOIN org ON org.id = up.at;
  CREATE TABLE nearest AS
    SELECT id, type, industry FROM chain c WHERE committee
      AND depth = (SELECT min(depth) FROM chain d WHERE d.id = c.id AND d.committee);
  CREATE TABLE subject AS
    SELECT o.id, COALESCE(
      (SELECT CASE n.type WHEN 'village' THEN 1 WHEN 'residents' THEN 2 WHEN 'township' THEN 3 WHEN 'subdistrict' THEN 4
        WHEN 'enterprise' THEN 5 ELSE 6 END FROM nearest n WHERE n.id = o.id),
      (SELECT c.subject FROM chain c WHERE c.id = o.id AND c.subject IS NOT NULL ORDER BY depth LIMIT 1)) AS subject
    FROM org o;
  CREATE TABLE place AS
    SELECT id, CASE WHEN length(code) >= 9 THEN 'unit:' || substr(code, 1, 9) ELSE 'own' END AS unit FROM (
      SELECT id, code FROM org UNION ALL
      SELECT id, value ->> '$.place.code' FROM section WHERE entity = 'center' AND name = 'profile'
        AND id IN (SELECT value ->> 'unitId' FROM section WHERE entity = 'inspection' AND name = 'round'));
  CREATE TABLE block AS
    SELECT id, CASE WHEN type NOT IN ('social','industry','professional','regional') THEN ''
      WHEN industry = 'ethnicAffairs' THEN 'ethnicAffairs' WHEN type IN ('industry','professional') THEN 'sector'
      ELSE type END AS block FROM nearest;
  CREATE TABLE reopened AS
    SELECT i.id, COALESCE(json_array_length(r.value, '$.list'), 0) AS round FROM section i
    LEFT JOIN section r ON r.entity = 'dispute' AND r.id = i.id AND r.name = 'reopening'
    WHERE i.entity = 'dispute' AND i.name = 'intake';
  CREATE TABLE concluded AS
    SELECT s.id, s.name, s.value FROM section s JOIN reopened ON reopened.id = s.id
    WHERE s.entity = 'dispute' AND COALESCE(s.value ->> 'round', 0) = reopened.round;
  CREATE TABLE accepted AS
    SELECT s.id, o.key AS at, o.value ->> 'route' AS route, o.value ->> 'stage' AS stage
    FROM section s, json_each(s.value, '$.offers') o
    WHERE s.entity = 'dispute' AND s.name = 'routing' AND o.value ->> '$.answer.kind' = 'accepted';
  CREATE TABLE dispute AS
    SELECT i.id, i.value ->> 'acceptedOn' AS day, i.value ->> 'source' AS source, i.value ->> 'type' AS type,
      i.value ->> 'difficulty' AS difficulty, i.value ->> 'peopleInvolved' AS people,
      COALESCE(a.value ->> 'organizationId', '') AS organization,
      COALESCE(o.value ->> 'result', 0) AS result, COALESCE(o.value ->> 'agreementForm', 0) AS form,
      CASE WHEN o.value ->> 'result' = 1 AND o.value ->> 'agreementForm' > 0 THEN o.value ->> 'amount' ELSE 0 END AS amount,
      COALESCE((SELECT stage FROM accepted x WHERE x.id = i.id AND route = 'court' AND stage IS NOT NULL
        ORDER BY at DESC LIMIT 1), e.value ->> 'stage', 0) AS stage,
      EXISTS (SELECT 1 FROM accepted x WHERE x.id = i.id AND route = 'onePlus') AS joint,
      CASE WHEN c.value ->> '$.result.kind' = 'valid' THEN 2 WHEN c.value ->> '$.result.kind' = 'dismissed' THEN 3
        WHEN c.value ->> '$.result.kind' = 'notAccepted' THEN 4 WHEN c.value ->> '$.result.kind' = 'withdrawn' THEN 5
        WHEN c.value ->> 'appliedOn' IS NOT NULL THEN 1 ELSE 0 END AS confirmation,
      CASE WHEN COALESCE(json_array_length(f.value, '$.items'), 0) = 0 THEN 0 ELSE
        (SELECT CASE WHEN count(d.value ->> '$.done.on') = 0 THEN 1 WHEN count(d.value ->> '$.done.on') < count(*) THEN 2
          ELSE 3 END FROM json_each(f.value, '$.items') d) END AS performance,
      k.id IS NOT NULL AS closed, COALESCE(place.unit, 'unassigned') AS unit, COALESCE(block.block, '') AS block
    FROM section i
    LEFT JOIN section a ON a.entity = 'dispute' AND a.id = i.id AND a.name = 'assignment'
    LEFT JOIN section e ON e.entity = 'dispute' AND e.id = i.id AND e.name = 'entrustment'
    LEFT JOIN concluded o ON o.id = i.id AND o.name = 'outcome'
    LEFT JOIN concluded c ON c.id = i.id AND c.name = 'confirmation'
    LEFT JOIN concluded f ON f.id = i.id AND f.name = 'performance'
    LEFT JOIN concluded k ON k.id = i.id AND k.name = 'closing'
    LEFT JOIN place ON place.id = a.value ->> 'organizationId'
    LEFT JOIN block ON block.id = a.value ->> 'organizationId'
    WHERE i.entity = 'dispute' AND i.name = 'intake' AND i.value ->> 'acceptedOn' BETWEEN $first AND $last
      AND i.id NOT IN (SELECT id FROM gone WHERE entity = 'dispute');
  CREATE TABLE found AS
    SELECT s.id, f.value, f.value ->> 'settled' AS settled, EXISTS (
      SELECT 1 FROM section t, json_each(t.value, '$.list') x WHERE t.entity = 'inspection' AND t.id = s.id
        AND t.name = 'turned' AND x.value ->> 'findingId' = f.value ->> 'id') AS turned
    FROM section s, json_each(s.value, '$.list') f WHERE s.entity = 'inspection' AND s.name = 'findings';
  CREATE TABLE inspection AS
    SELECT r.id, r.value ->> 'on' AS day, r.value ->> 'kind' AS kind, r.value ->> 'unitId' AS organization,
      COALESCE(place.unit, 'unassigned') AS unit,
      (SELECT count(*) FROM found WHERE found.id = r.id) AS found,
      (SELECT count(*) FROM found WHERE found.id = r.id AND turned) AS turned,
      (SELECT count(*) FROM found WHERE found.id = r.id AND NOT turned AND settled) AS settled
    FROM section r LEFT JOIN place ON place.id = r.value ->> 'unitId'
    WHERE r.entity = 'inspection' AND r.name = 'round' AND r.value ->> 'on' BETWEEN $first AND $last
      AND r.id NOT IN (SELECT id FROM gone WHERE entity = 'inspection');
  CREATE TABLE avoided AS
    SELECT d.unit, d.organization, d.day, x.value ->> 'kind' AS kind, x.value ->> 'people' AS people
    FROM dispute d JOIN section p ON p.entity = 'dispute' AND p.id = d.id AND p.name = 'prevention',
      json_each(p.value, '$.items') x
    UNION ALL
    SELECT i.unit, i.organization, i.day, x.value ->> 'kind', x.value ->> 'people'
    FROM inspection i JOIN found f ON f.id = i.id AND f.settled AND NOT f.turned, json_each(f.value, '$.prevention') x;
  CREATE TABLE tally AS
    SELECT value ->> 'organizationId' AS organization, COALESCE(place.unit, 'unassigned') AS unit, '' AS day,
      value ->> 'inspections' AS inspections, value ->> 'prevented' AS prevented
    FROM section LEFT JOIN place ON place.id = value ->> 'organizationId'
    WHERE entity = 'tally' AND name = 'counts' AND value ->> 'month' || '-01' >= $first
      AND date(value ->> 'month' || '-01', '+1 month', '-1 day') <= $last;
  CREATE TABLE organization AS
    SELECT org.*, place.unit, COALESCE(block.block, '') AS block FROM org JOIN place ON place.id = org.id
    LEFT JOIN block ON block.id = org.id AND org.committee
    WHERE COALESCE(established, '') <= $last AND COALESCE(since, '9') > $last;
  CREATE TABLE mediator AS
    SELECT p.id, p.value ->> 'sex' = '2' AS woman, p.value ->> 'nation' IN ('04', '05') AS minority,
      p.value ->> 'politics' IN ('01', '02') AS party,
      p.value ->> 'education' IN ('21', '31') AS college, p.value ->> 'education' IN ('21','31','41','61') AS school,
      COALESCE(s.value ->> 'employment', '') AS employment, COALESCE(s.value ->> 'selection', '') AS selection,
      COALESCE(s.value ->> 'grade', 0) AS grade, COALESCE(s.value ->> 'purchased', 0) AS purchased,
      EXISTS (SELECT 1 FROM json_each(k.value, '$.spoken') WHERE value = 'zh')
        AND EXISTS (SELECT 1 FROM json_each(k.value, '$.spoken') WHERE value IN ('bo', 'mn')) AS bilingual,
      COALESCE(serves.organization, '') AS organization, COALESCE(place.unit, 'unassigned') AS unit
    FROM section p
    LEFT JOIN section s ON s.entity = 'mediator' AND s.id = p.id AND s.name = 'service'
    LEFT JOIN section k ON k.entity = 'mediator' AND k.id = p.id AND k.name = 'skills'
    LEFT JOIN (SELECT m.id, o.value ->> 'organizationId' AS organization, min(o.key)
      FROM section m, json_each(m.value, '$.organizations') o
      WHERE m.entity = 'mediator' AND m.name = 'service' AND o.value ->> 'to' IS NULL GROUP BY m.id) serves ON serves.id = p.id
    LEFT JOIN place ON place.id = serves.organization
    LEFT JOIN gone ON gone.entity = 'mediator' AND gone.id = p.id
    WHERE p.entity = 'mediator' AND p.name = 'profile' AND COALESCE(s.value ->> 'active', 1) = 1
      AND COALESCE(s.value ->> 'startedOn', '') <= $last AND COALESCE(gone.since, '9') > $last;
  CREATE TABLE heard AS
    SELECT c.id, c.value ->> 'on' AS day, l.key AS at, l.value ->> 'leaderId' AS leader, l.value ->> 'line' AS line
    FROM section c, json_each(c.value, '$.leaders') l
    WHERE c.entity = 'visit' AND c.name = 'call' AND c.value ->> 'backAt' = '';
  CREATE TABLE visit AS
    SELECT a.id, a.value ->> 'on' AS day, a.value ->> 'mode' AS mode, a.value ->> 'booked' AS booked,
      v.value ->> 'count' AS people, COALESCE(o.value ->> 'kind', 0) AS outcome,
      COALESCE(f.value ->> 'satisfaction', 0) AS satisfaction, COALESCE(heard.line, '') AS line
    FROM section a JOIN section v ON v.entity = 'visit' AND v.id = a.id AND v.name = 'visitors'
    LEFT JOIN section o ON o.entity = 'visit' AND o.id = a.id AND o.name = 'outcome'
    LEFT JOIN section f ON f.entity = 'visit' AND f.id = a.id AND f.name = 'feedback'
    LEFT JOIN heard ON heard.id = a.id AND heard.at = 0
    WHERE a.entity = 'visit' AND a.name = 'arrival' AND a.value ->> 'on' BETWEEN $first AND $last
      AND a.id NOT IN (SELECT id FROM gone WHERE entity = 'visit') AND COALESCE(o.value ->> 'kind', 0) <> 5;
  CREATE TABLE due AS
    SELECT DISTINCT r.value ->> 'date' AS day, l.value ->> 'id' AS leader, p.value ->> 'line' AS line
    FROM section s, json_each(s.value, '$.rows') r, json_each(r.value, '$.leaders') l
    JOIN section p ON p.entity = 'leader' AND p.id = l.value ->> 'id' AND p.name = 'profile'
    WHERE s.entity = 'roster' AND s.name = 'published' AND r.value ->> 'date' BETWEEN $first AND min($last, $today);
  CREATE TABLE held AS
    SELECT h.value ->> 'on' AS day, l.value ->> 'leaderId' AS leader, l.value ->> 'line' AS line
    FROM section h, json_each(h.value, '$.leaders') l
    WHERE h.entity = 'receptionDay' AND h.name = 'held' AND h.value ->> 'on' BETWEEN $first AND $last
    UNION
    SELECT day, leader, line FROM heard
    WHERE day BETWEEN $first AND $last AND id NOT IN (SELECT id FROM gone WHERE entity = 'visit');
  CREATE TABLE duty AS
    SELECT day, line, sum(due) > 0 AS due, sum(held) > 0 AS held, sum(due) AS leadersDue, sum(held) AS leadersHeld
    FROM (SELECT day, line, leader, 1 AS due, 0 AS held FROM due UNION ALL SELECT day, line, leader, 0, 1 FROM held)
    GROUP BY day, line;`
