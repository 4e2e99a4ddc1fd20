-- Erasing a person changes entries without locking the whole log; the setting ends with its transaction.
CREATE OR REPLACE FUNCTION "refuseAuditChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR current_setting('ilqr.erasing', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'the audit log is append-only';
  END IF;
  RETURN NULL;
END $$;
