/** What both sides keep of the wave itself: where it stands, and what its administrators did. */
export const waveTables: readonly string[] = [
  `CREATE TABLE wave (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    phase text NOT NULL DEFAULT 'preparing'
      CHECK (phase IN ('preparing', 'open', 'paused', 'closed')),
    opens date,
    closes date,
    manifest text
  )`,
  `INSERT INTO wave DEFAULT VALUES`,
  // The window is by this clock alone, whatever the clock of a device or of our process says.
  `CREATE FUNCTION today() RETURNS date LANGUAGE sql STABLE
    RETURN (now() AT TIME ZONE 'utc')::date`,
  `CREATE FUNCTION takes_answers() RETURNS boolean LANGUAGE sql STABLE AS
    $$SELECT phase = 'open' AND today() >= coalesce(opens, '-infinity')
      AND today() <= coalesce(closes, 'infinity') FROM wave$$`,
  `CREATE TABLE audit (
    place integer PRIMARY KEY CHECK (place > 0),
    at text NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    detail text NOT NULL,
    before text NOT NULL,
    hash text NOT NULL UNIQUE
  )`,
]
