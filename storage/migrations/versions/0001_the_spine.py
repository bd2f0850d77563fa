"""the spine

Revision ID: 0001
Revises: (none)
"""

import sqlalchemy as sa
from alembic import op

import storage.columns


revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('parked_updates',
    sa.Column('update_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('chat_id', sa.BigInteger(), nullable=True),
    sa.Column('update', storage.columns.Encrypted(), nullable=False),
    sa.Column('traceback', storage.columns.Encrypted(), nullable=False),
    sa.Column('parked_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('update_id', name=op.f('pk_parked_updates'))
    )
    with op.batch_alter_table('parked_updates', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_parked_updates_chat_id'), ['chat_id'], unique=False)

    op.create_table('people',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('language', sa.String(length=2), nullable=False),
    sa.Column('consent_version', sa.Integer(), nullable=False),
    sa.Column('consented_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.Column('situation', sa.String(length=32), nullable=True),
    sa.Column('zone', sa.String(length=64), nullable=True),
    sa.Column('country', sa.String(length=2), nullable=True),
    sa.Column('joined_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('awaiting', sa.String(length=16), nullable=True),
    sa.Column('paused_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('blocked_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_people')),
    sa.UniqueConstraint('chat_id', name=op.f('uq_people_chat_id')),
    sqlite_autoincrement=True
    )
    op.create_table('updates_seen',
    sa.Column('update_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('seen_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('update_id', name=op.f('pk_updates_seen'))
    )
    with op.batch_alter_table('updates_seen', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_updates_seen_seen_at'), ['seen_at'], unique=False)

    op.create_table('checkins',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('due_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('question', sa.String(length=16), nullable=True),
    sa.Column('late', sa.Boolean(), nullable=False),
    sa.Column('message_id', sa.BigInteger(), nullable=True),
    sa.Column('asked_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('remind_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('closes_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('completed_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_checkins_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_checkins')),
    sa.UniqueConstraint('person_id', 'kind', 'due_at', name=op.f('uq_checkins_person_id_kind_due_at')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('checkins', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_checkins_closes_at'), ['closes_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_checkins_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_checkins_remind_at'), ['remind_at'], unique=False)

    op.create_table('schedules',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('at', sa.String(length=5), nullable=False),
    sa.Column('next_due_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_schedules_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_schedules')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('schedules', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_schedules_next_due_at'), ['next_due_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_schedules_person_id'), ['person_id'], unique=False)

    op.create_table('answers',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('checkin_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('question', sa.String(length=16), nullable=False),
    sa.Column('value', sa.SmallInteger(), nullable=False),
    sa.Column('answered_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.Column('late', sa.Boolean(), nullable=False),
    sa.Column('replaced_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['checkin_id'], ['checkins.id'], name=op.f('fk_answers_checkin_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_answers_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_answers')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('answers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_answers_person_id'), ['person_id'], unique=False)
        batch_op.create_index('uq_answers_current', ['checkin_id', 'question'], unique=True, sqlite_where=sa.text('replaced_at IS NULL'), postgresql_where=sa.text('replaced_at IS NULL'))

    op.create_table('coping_shown',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('checkin_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('coping_id', sa.String(length=64), nullable=False),
    sa.Column('shown_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.Column('helped', sa.Boolean(), nullable=True),
    sa.ForeignKeyConstraint(['checkin_id'], ['checkins.id'], name=op.f('fk_coping_shown_checkin_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_coping_shown_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_coping_shown')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('coping_shown', schema=None) as batch_op:
        batch_op.create_index('ix_coping_shown_checkin_id', ['checkin_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_coping_shown_person_id'), ['person_id'], unique=False)

    op.create_table('outbox',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('checkin_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('priority', sa.SmallInteger(), nullable=False),
    sa.Column('mode', sa.String(length=8), nullable=False),
    sa.Column('message_id', sa.BigInteger(), nullable=True),
    sa.Column('screen', sa.String(length=64), nullable=False),
    sa.Column('args', storage.columns.Encrypted(), nullable=False),
    sa.Column('about', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('not_before', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.Column('expires_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('lease_until', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('dedupe_key', sa.String(length=128), nullable=True),
    sa.Column('created_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.Column('done_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('error', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['checkin_id'], ['checkins.id'], name=op.f('fk_outbox_checkin_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_outbox_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('dedupe_key', name=op.f('uq_outbox_dedupe_key')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outbox_checkin_id'), ['checkin_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outbox_done_at'), ['done_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_outbox_person_id'), ['person_id'], unique=False)
        batch_op.create_index('ix_outbox_waiting', ['priority', 'id'], unique=False, sqlite_where=sa.text("state = 'waiting'"), postgresql_where=sa.text("state = 'waiting'"))

