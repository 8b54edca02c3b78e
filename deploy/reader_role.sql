-- A database role for the process that answers readers: it may read editions, and nothing else.
-- Run once as the owner of the tables, after `manage.py migrate`; docs/operations.md says how
-- the public process uses it. A page, a draft or an identity is out of its reach altogether.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'landfall_reader') THEN
        CREATE ROLE landfall_reader;
    END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO landfall_reader;
GRANT SELECT ON
    stories_edition,
    stories_editionattachment,
    stories_editionpicture,
    stories_editionterm,
    stories_formeraddress,
    stories_readingepoch,
    stories_searchrow,
    stories_searchword
TO landfall_reader;
