-- A database of revision 0002, in use: what storage/migrations/versions must bring forward.
-- Written by sqlite3's iterdump; the key of its encrypted values is in test_migrations.py.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE answers (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	person_id INTEGER NOT NULL, 
	checkin_id INTEGER NOT NULL, 
	question VARCHAR(16) NOT NULL, 
	value SMALLINT NOT NULL, 
	answered_at DATETIME NOT NULL, 
	late BOOLEAN NOT NULL, 
	replaced_at DATETIME, 
	CONSTRAINT fk_answers_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkins (id) ON DELETE CASCADE, 
	CONSTRAINT fk_answers_person_id FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);
INSERT INTO "answers" VALUES(1,1,1,'pain',6,'2026-10-24 16:38:00.000000',0,'2026-10-24 16:39:00.000000');
INSERT INTO "answers" VALUES(2,1,1,'pain',4,'2026-10-24 16:39:00.000000',0,NULL);
INSERT INTO "answers" VALUES(3,1,1,'mood',5,'2026-10-24 16:40:00.000000',0,NULL);
CREATE TABLE checkins (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	person_id INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	due_at DATETIME NOT NULL, 
	local_day DATE NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	question VARCHAR(16), 
	late BOOLEAN NOT NULL, 
	message_id BIGINT, 
	asked_at DATETIME, 
	remind_at DATETIME, 
	closes_at DATETIME, 
	completed_at DATETIME, 
	CONSTRAINT fk_checkins_person_id FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE, 
	CONSTRAINT uq_checkins_person_id_kind_due_at UNIQUE (person_id, kind, due_at)
);
INSERT INTO "checkins" VALUES(1,1,'daily','2026-10-24 16:30:00.000000','2026-10-24','done',NULL,0,11,'2026-10-24 16:30:00.000000',NULL,NULL,'2026-10-24 16:40:00.000000');
INSERT INTO "checkins" VALUES(2,1,'daily','2026-10-25 17:30:00.000000','2026-10-25','open','mood',0,14,'2026-10-25 17:30:00.000000',NULL,'2026-10-25 23:00:00.000000',NULL);
CREATE TABLE coping_shown (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	person_id INTEGER NOT NULL, 
	checkin_id INTEGER NOT NULL, 
	coping_id VARCHAR(64) NOT NULL, 
	shown_at DATETIME NOT NULL, 
	helped BOOLEAN, 
	CONSTRAINT fk_coping_shown_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkins (id) ON DELETE CASCADE, 
	CONSTRAINT fk_coping_shown_person_id FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);
INSERT INTO "coping_shown" VALUES(1,1,1,'setback-1','2026-10-24 16:40:00.000000',1);
CREATE TABLE outbox (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	person_id INTEGER, 
	chat_id BIGINT NOT NULL, 
	checkin_id INTEGER, 
	priority SMALLINT NOT NULL, 
	mode VARCHAR(8) NOT NULL, 
	message_id BIGINT, 
	screen VARCHAR(64) NOT NULL, 
	args BLOB NOT NULL, 
	about DATETIME, 
	not_before DATETIME NOT NULL, 
	expires_at DATETIME, 
	lease_until DATETIME, 
	attempts INTEGER NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	dedupe_key VARCHAR(128), 
	created_at DATETIME NOT NULL, 
	done_at DATETIME, 
	error TEXT, 
	CONSTRAINT fk_outbox_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkins (id) ON DELETE CASCADE, 
	CONSTRAINT fk_outbox_person_id FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE, 
	CONSTRAINT uq_outbox_dedupe_key UNIQUE (dedupe_key)
);
INSERT INTO "outbox" VALUES(1,1,700000001,2,2,'new',NULL,'question',X'67414141414142715F5F375452616237514F6D7378366E67716C67387976586B786E38564A634D73364351364A487A745F6F4755675A724D4231776373627351454E63394B444F525272505046364C5A5F4558397458444D706843506544647659634E7950646365484F304277446872464C32707265733D','2026-10-25 17:30:00.000000','2026-10-25 17:30:00.000000',NULL,NULL,0,'waiting','ask:2','2026-10-25 17:30:00.000000',NULL,NULL);
CREATE TABLE parked_updates (
	update_id BIGINT NOT NULL, 
	chat_id BIGINT, 
	"update" BLOB NOT NULL, 
	traceback BLOB NOT NULL, 
	parked_at DATETIME NOT NULL, 
	CONSTRAINT pk_parked_updates PRIMARY KEY (update_id)
);
INSERT INTO "parked_updates" VALUES(900000002,700000001,X'67414141414142715F5F3754504F7149584E7375344737535F365534435231526E544355734A6379445535554E4E75364E483932692D555036534769325F5161653933764B46566B4E7478534A68704C754F5254376F556566765363345944585948334E67507254496F4D74443958797444395747556B3D',X'67414141414142715F5F37547966684831785A70763630685368746C664E37654D6434534F676F713374374A5433736276493355794C5A3865543135356C674463394A53746450523774457867327445566B53316B32787538593954754C64674B773D3D','2026-10-24 18:00:00.000000');
CREATE TABLE people (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	chat_id BIGINT NOT NULL, 
	language VARCHAR(2) NOT NULL, 
	consent_version INTEGER NOT NULL, 
	consented_at DATETIME NOT NULL, 
	situation VARCHAR(32), 
	zone VARCHAR(64), 
	country VARCHAR(2), 
	joined_at DATETIME, 
	awaiting VARCHAR(16), 
	paused_at DATETIME, 
	blocked_at DATETIME, 
	CONSTRAINT uq_people_chat_id UNIQUE (chat_id)
);
INSERT INTO "people" VALUES(1,700000001,'en',1,'2026-10-01 09:00:00.000000','setback','Europe/Berlin','DE','2026-10-01 09:02:00.000000','time',NULL,NULL);
INSERT INTO "people" VALUES(2,7000000002,'es',1,'2026-10-02 09:00:00.000000',NULL,NULL,NULL,NULL,'town',NULL,NULL);
CREATE TABLE safety_events (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	person_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	rule VARCHAR(64) NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT fk_safety_events_person_id FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);
INSERT INTO "safety_events" VALUES(1,1,'crisis-2','en-tired','2026-10-24 20:05:00.000000');
CREATE TABLE schedules (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	person_id INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	at VARCHAR(5) NOT NULL, 
	next_due_at DATETIME, 
	CONSTRAINT fk_schedules_person_id FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE CASCADE
);
INSERT INTO "schedules" VALUES(1,1,'daily','18:30','2026-10-26 17:30:00.000000');
CREATE TABLE seals (
	id INTEGER NOT NULL, 
	seal BLOB NOT NULL, 
	CONSTRAINT pk_seals PRIMARY KEY (id)
);
INSERT INTO "seals" VALUES(1,X'6741414141414272414133534C4F48305831375F3945616E68744649646667645839706C524446765962414E76463151713869434854544A547A53414D6E6863346751473868437149436F31475A57394D663266306C50636E3952645F49376456673D3D');
CREATE TABLE updates_seen (
	update_id BIGINT NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_updates_seen PRIMARY KEY (update_id)
);
INSERT INTO "updates_seen" VALUES(900000001,'2026-10-24 16:38:00.000000');
CREATE INDEX ix_parked_updates_chat_id ON parked_updates (chat_id);
CREATE INDEX ix_updates_seen_seen_at ON updates_seen (seen_at);
CREATE INDEX ix_checkins_closes_at ON checkins (closes_at);
CREATE INDEX ix_checkins_person_id ON checkins (person_id);
CREATE INDEX ix_checkins_remind_at ON checkins (remind_at);
CREATE INDEX ix_schedules_next_due_at ON schedules (next_due_at);
CREATE INDEX ix_schedules_person_id ON schedules (person_id);
CREATE INDEX ix_answers_person_id ON answers (person_id);
CREATE UNIQUE INDEX uq_answers_current ON answers (checkin_id, question) WHERE replaced_at IS NULL;
CREATE INDEX ix_coping_shown_checkin_id ON coping_shown (checkin_id);
CREATE INDEX ix_coping_shown_person_id ON coping_shown (person_id);
CREATE INDEX ix_outbox_checkin_id ON outbox (checkin_id);
CREATE INDEX ix_outbox_done_at ON outbox (done_at);
CREATE INDEX ix_outbox_person_id ON outbox (person_id);
CREATE INDEX ix_outbox_waiting ON outbox (priority, id) WHERE state = 'waiting';
CREATE INDEX ix_safety_events_person_id ON safety_events (person_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('people',2);
INSERT INTO "sqlite_sequence" VALUES('schedules',1);
INSERT INTO "sqlite_sequence" VALUES('checkins',2);
INSERT INTO "sqlite_sequence" VALUES('answers',3);
INSERT INTO "sqlite_sequence" VALUES('coping_shown',1);
INSERT INTO "sqlite_sequence" VALUES('outbox',1);
INSERT INTO "sqlite_sequence" VALUES('safety_events',1);
COMMIT;
