-- A database of revision 0002, in use: what storage/migrations/versions must bring forward.
-- Written as pg_dump --inserts does; the key of its encrypted values is in test_migrations.py.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.answers (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    checkin_id bigint NOT NULL,
    question character varying(16) NOT NULL,
    value smallint NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    late boolean NOT NULL,
    replaced_at timestamp with time zone
);
CREATE SEQUENCE public.answers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.answers_id_seq OWNED BY public.answers.id;
CREATE TABLE public.checkins (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    local_day date NOT NULL,
    state character varying(16) NOT NULL,
    question character varying(16),
    late boolean NOT NULL,
    message_id bigint,
    asked_at timestamp with time zone,
    remind_at timestamp with time zone,
    closes_at timestamp with time zone,
    completed_at timestamp with time zone
);
CREATE SEQUENCE public.checkins_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.checkins_id_seq OWNED BY public.checkins.id;
CREATE TABLE public.coping_shown (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    checkin_id bigint NOT NULL,
    coping_id character varying(64) NOT NULL,
    shown_at timestamp with time zone NOT NULL,
    helped boolean
);
CREATE SEQUENCE public.coping_shown_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.coping_shown_id_seq OWNED BY public.coping_shown.id;
CREATE TABLE public.outbox (
    id bigint NOT NULL,
    person_id bigint,
    chat_id bigint NOT NULL,
    checkin_id bigint,
    priority smallint NOT NULL,
    mode character varying(8) NOT NULL,
    message_id bigint,
    screen character varying(64) NOT NULL,
    args bytea NOT NULL,
    about timestamp with time zone,
    not_before timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    lease_until timestamp with time zone,
    attempts integer NOT NULL,
    state character varying(16) NOT NULL,
    dedupe_key character varying(128),
    created_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    error text
);
CREATE SEQUENCE public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.outbox_id_seq OWNED BY public.outbox.id;
CREATE TABLE public.parked_updates (
    update_id bigint NOT NULL,
    chat_id bigint,
    update bytea NOT NULL,
    traceback bytea NOT NULL,
    parked_at timestamp with time zone NOT NULL
);
CREATE TABLE public.people (
    id bigint NOT NULL,
    chat_id bigint NOT NULL,
    language character varying(2) NOT NULL,
    consent_version integer NOT NULL,
    consented_at timestamp with time zone NOT NULL,
    situation character varying(32),
    zone character varying(64),
    country character varying(2),
    joined_at timestamp with time zone,
    awaiting character varying(16),
    paused_at timestamp with time zone,
    blocked_at timestamp with time zone
);
CREATE SEQUENCE public.people_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.people_id_seq OWNED BY public.people.id;
CREATE TABLE public.safety_events (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    rule character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.safety_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.safety_events_id_seq OWNED BY public.safety_events.id;
CREATE TABLE public.schedules (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    at character varying(5) NOT NULL,
    next_due_at timestamp with time zone
);
CREATE SEQUENCE public.schedules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.schedules_id_seq OWNED BY public.schedules.id;
CREATE TABLE public.seals (
    id integer NOT NULL,
    seal bytea NOT NULL
);
CREATE TABLE public.updates_seen (
    update_id bigint NOT NULL,
    seen_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.answers ALTER COLUMN id SET DEFAULT nextval('public.answers_id_seq'::regclass);
ALTER TABLE ONLY public.checkins ALTER COLUMN id SET DEFAULT nextval('public.checkins_id_seq'::regclass);
ALTER TABLE ONLY public.coping_shown ALTER COLUMN id SET DEFAULT nextval('public.coping_shown_id_seq'::regclass);
ALTER TABLE ONLY public.outbox ALTER COLUMN id SET DEFAULT nextval('public.outbox_id_seq'::regclass);
ALTER TABLE ONLY public.people ALTER COLUMN id SET DEFAULT nextval('public.people_id_seq'::regclass);
ALTER TABLE ONLY public.safety_events ALTER COLUMN id SET DEFAULT nextval('public.safety_events_id_seq'::regclass);
ALTER TABLE ONLY public.schedules ALTER COLUMN id SET DEFAULT nextval('public.schedules_id_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0002');
INSERT INTO public.answers VALUES (1, 1, 1, 'pain', 6, '2026-10-24 16:38:00+00', false, '2026-10-24 16:39:00+00');
INSERT INTO public.answers VALUES (2, 1, 1, 'pain', 4, '2026-10-24 16:39:00+00', false, NULL);
INSERT INTO public.answers VALUES (3, 1, 1, 'mood', 5, '2026-10-24 16:40:00+00', false, NULL);
INSERT INTO public.checkins VALUES (1, 1, 'daily', '2026-10-24 16:30:00+00', '2026-10-24', 'done', NULL, false, 11, '2026-10-24 16:30:00+00', NULL, NULL, '2026-10-24 16:40:00+00');
INSERT INTO public.checkins VALUES (2, 1, 'daily', '2026-10-25 17:30:00+00', '2026-10-25', 'open', 'mood', false, 14, '2026-10-25 17:30:00+00', NULL, '2026-10-25 23:00:00+00', NULL);
INSERT INTO public.coping_shown VALUES (1, 1, 1, 'setback-1', '2026-10-24 16:40:00+00', true);
INSERT INTO public.outbox VALUES (1, 1, 700000001, 2, 2, 'new', NULL, 'question', '\x67414141414142715f5f37587a5f445a764948486d6f5a7178713363542d63762d766a5766576e344b4d4731353739697a51547572564378394f50367379785644514b47356951546b4c3444745957554369594d62567636486c503933487632693758424a456157786e4d36775f4b2d355f54523263593d', '2026-10-25 17:30:00+00', '2026-10-25 17:30:00+00', NULL, NULL, 0, 'waiting', 'ask:2', '2026-10-25 17:30:00+00', NULL, NULL);
INSERT INTO public.parked_updates VALUES (900000002, 700000001, '\x67414141414142715f5f37586c695047384367746d342d736b5a66466a433730666e6f5a694b786a364d724d4c48396868674b51484d665f33422d4475496757383274556d75547532485433586d39624965533269425a4e4a616c49784e4b79715368656f6b41586f4f56535850766a34625a675f2d383d', '\x67414141414142715f5f37586a676870734d397249695f35477569305153517933304b376e6f4b696263644f7476726474394a634b68367763614a6955434e3737644a335a6e494a63496370735f56747536763775347654644b4444727172762d673d3d', '2026-10-24 18:00:00+00');
INSERT INTO public.people VALUES (1, 700000001, 'en', 1, '2026-10-01 09:00:00+00', 'setback', 'Europe/Berlin', 'DE', '2026-10-01 09:02:00+00', 'time', NULL, NULL);
INSERT INTO public.people VALUES (2, 7000000002, 'es', 1, '2026-10-02 09:00:00+00', NULL, NULL, NULL, NULL, 'town', NULL, NULL);
INSERT INTO public.safety_events VALUES (1, 1, 'crisis-2', 'en-tired', '2026-10-24 20:05:00+00');
INSERT INTO public.schedules VALUES (1, 1, 'daily', '18:30', '2026-10-26 17:30:00+00');
INSERT INTO public.seals VALUES (1, '\x6741414141414272414133534c4f48305831375f3945616e68744649646667645839706c524446765962414e76463151713869434854544a547a53414d6e6863346751473868437149436f31475a57394d663266306c50636e3952645f49376456673d3d');
INSERT INTO public.updates_seen VALUES (900000001, '2026-10-24 16:38:00+00');
SELECT pg_catalog.setval('public.answers_id_seq', 3, true);
SELECT pg_catalog.setval('public.checkins_id_seq', 2, true);
SELECT pg_catalog.setval('public.coping_shown_id_seq', 1, true);
SELECT pg_catalog.setval('public.outbox_id_seq', 1, true);
SELECT pg_catalog.setval('public.people_id_seq', 2, true);
SELECT pg_catalog.setval('public.safety_events_id_seq', 1, true);
SELECT pg_catalog.setval('public.schedules_id_seq', 1, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT pk_answers PRIMARY KEY (id);
ALTER TABLE ONLY public.checkins
    ADD CONSTRAINT pk_checkins PRIMARY KEY (id);
ALTER TABLE ONLY public.coping_shown
    ADD CONSTRAINT pk_coping_shown PRIMARY KEY (id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT pk_outbox PRIMARY KEY (id);
ALTER TABLE ONLY public.parked_updates
    ADD CONSTRAINT pk_parked_updates PRIMARY KEY (update_id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT pk_people PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_events
    ADD CONSTRAINT pk_safety_events PRIMARY KEY (id);
ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT pk_schedules PRIMARY KEY (id);
ALTER TABLE ONLY public.seals
    ADD CONSTRAINT pk_seals PRIMARY KEY (id);
ALTER TABLE ONLY public.updates_seen
    ADD CONSTRAINT pk_updates_seen PRIMARY KEY (update_id);
ALTER TABLE ONLY public.checkins
    ADD CONSTRAINT uq_checkins_person_id_kind_due_at UNIQUE (person_id, kind, due_at);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT uq_outbox_dedupe_key UNIQUE (dedupe_key);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT uq_people_chat_id UNIQUE (chat_id);
CREATE INDEX ix_answers_person_id ON public.answers USING btree (person_id);
CREATE INDEX ix_checkins_closes_at ON public.checkins USING btree (closes_at);
CREATE INDEX ix_checkins_person_id ON public.checkins USING btree (person_id);
CREATE INDEX ix_checkins_remind_at ON public.checkins USING btree (remind_at);
CREATE INDEX ix_coping_shown_checkin_id ON public.coping_shown USING btree (checkin_id);
CREATE INDEX ix_coping_shown_person_id ON public.coping_shown USING btree (person_id);
CREATE INDEX ix_outbox_checkin_id ON public.outbox USING btree (checkin_id);
CREATE INDEX ix_outbox_done_at ON public.outbox USING btree (done_at);
CREATE INDEX ix_outbox_person_id ON public.outbox USING btree (person_id);
CREATE INDEX ix_outbox_waiting ON public.outbox USING btree (priority, id) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX ix_parked_updates_chat_id ON public.parked_updates USING btree (chat_id);
CREATE INDEX ix_safety_events_person_id ON public.safety_events USING btree (person_id);
CREATE INDEX ix_schedules_next_due_at ON public.schedules USING btree (next_due_at);
CREATE INDEX ix_schedules_person_id ON public.schedules USING btree (person_id);
CREATE INDEX ix_updates_seen_seen_at ON public.updates_seen USING btree (seen_at);
CREATE UNIQUE INDEX uq_answers_current ON public.answers USING btree (checkin_id, question) WHERE (replaced_at IS NULL);
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT fk_answers_checkin_id FOREIGN KEY (checkin_id) REFERENCES public.checkins(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT fk_answers_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.checkins
    ADD CONSTRAINT fk_checkins_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coping_shown
    ADD CONSTRAINT fk_coping_shown_checkin_id FOREIGN KEY (checkin_id) REFERENCES public.checkins(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.coping_shown
    ADD CONSTRAINT fk_coping_shown_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT fk_outbox_checkin_id FOREIGN KEY (checkin_id) REFERENCES public.checkins(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT fk_outbox_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.safety_events
    ADD CONSTRAINT fk_safety_events_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT fk_schedules_person_id FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
