-- Last of all that is applied again: the definers' owners make no more functions.

revoke create on schema api from kinerja_auth, kinerja_definer;
revoke create on schema app from kinerja_auth, kinerja_definer;
revoke create on schema audit from kinerja_definer;
revoke create on schema analytics from kinerja_definer;
