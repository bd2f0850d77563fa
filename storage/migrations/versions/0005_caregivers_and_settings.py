"""joining in full, settings, operations, caregivers

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

import storage.columns


revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('operations',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('exact', sa.Boolean(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('ask_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('asked_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('created_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_operations_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_operations')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('operations', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_operations_ask_at'), ['ask_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_operations_person_id'), ['person_id'], unique=False)

    op.create_table('shares',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('patient_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('caregiver_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=True),
    sa.Column('expires_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('summaries', sa.String(length=8), nullable=False),
    sa.Column('on_flags', sa.Boolean(), nullable=False),
    sa.Column('after_silence', sa.SmallInteger(), nullable=True),
    sa.Column('notes', sa.Boolean(), nullable=False),
    sa.Column('created_at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.Column('accepted_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('ended_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('next_summary_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.Column('silence_told_at', storage.columns.UTCDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['caregiver_id'], ['people.id'], name=op.f('fk_shares_caregiver_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['patient_id'], ['people.id'], name=op.f('fk_shares_patient_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shares')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_shares_token_hash')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('shares', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_shares_caregiver_id'), ['caregiver_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_shares_next_summary_at'), ['next_summary_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_shares_patient_id'), ['patient_id'], unique=False)

    op.create_table('looks',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('share_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('what', sa.String(length=8), nullable=False),
    sa.Column('at', storage.columns.UTCDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['share_id'], ['shares.id'], name=op.f('fk_looks_share_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_looks')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('looks', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_looks_share_id'), ['share_id'], unique=False)

    # SQLite rebuilds the table, which it may: no other refers to it.
    with op.batch_alter_table('outbox', table_kwargs={'sqlite_autoincrement': True}) as batch_op:
        batch_op.add_column(sa.Column('share_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_outbox_share_id'), 'shares', ['share_id'], ['id'], ondelete='CASCADE')
        batch_op.create_index(batch_op.f('ix_outbox_share_id'), ['share_id'], unique=False)

    is_open = sa.text("state = 'open'")
    op.drop_index(op.f('ix_checkins_closes_at'), 'checkins')
    op.create_index(op.f('ix_checkins_closes_at'), 'checkins', ['closes_at'], sqlite_where=is_open, postgresql_where=is_open)

    with op.batch_alter_table('checkins', recreate='never') as batch_op:
        batch_op.add_column(sa.Column('snoozed_until', storage.columns.UTCDateTime(timezone=True), nullable=True))

    op.create_table('rounds',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('wanted', sa.Boolean(), nullable=False),
    sa.Column('weekday', sa.SmallInteger(), nullable=False),
    sa.Column('next_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_rounds_person_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rounds')),
    sa.UniqueConstraint('person_id', 'kind', name=op.f('uq_rounds_person_id_kind')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('rounds', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rounds_person_id'), ['person_id'], unique=False)

    with op.batch_alter_table('baselines', recreate='never') as batch_op:
        batch_op.add_column(sa.Column('mood_sd', sa.Float(), nullable=True))

    with op.batch_alter_table('people', recreate='never') as batch_op:
        batch_op.add_column(sa.Column('paused_until', storage.columns.UTCDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('ask_days', sa.String(length=8), nullable=True))
        batch_op.add_column(sa.Column('ask_from', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('day_starts', sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column('quiet_from', sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column('quiet_until', sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column('discreet', sa.Boolean(), server_default='0', nullable=False))
        batch_op.add_column(sa.Column('miss_step', sa.String(length=8), nullable=True))
        batch_op.add_column(sa.Column('situation_at', storage.columns.UTCDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('heard_at', storage.columns.UTCDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('stage', sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column('stage_at', storage.columns.UTCDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('stage_offered', sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column('stage_offered_at', storage.columns.UTCDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('team_phone', storage.columns.Encrypted(), nullable=True))
        batch_op.add_column(sa.Column('team_phone_asked_at', storage.columns.UTCDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('name', storage.columns.Encrypted(), nullable=True))
        batch_op.add_column(sa.Column('caregiver_consent_version', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('caregiver_consented_at', storage.columns.UTCDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('summary_at', sa.String(length=5), nullable=True))
        batch_op.add_column(sa.Column('summary_weekday', sa.SmallInteger(), nullable=True))
        batch_op.create_index(batch_op.f('ix_people_paused_until'), ['paused_until'], unique=False)
