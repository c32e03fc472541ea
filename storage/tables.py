"""The tables, with room for several programmes.

One metadata for SQLite and PostgreSQL. Times are UTC and aware, lists and drafts are JSON, words of a fixed set
are text. `migrations/` builds exactly these; a test compares the two.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    false,
    text,
)

from programme.people import DIGEST_AT
from programme.survey import HALF_WAY
from storage import gathering_tables
from storage.columns import BigId as BigId
from storage.columns import ByteOrder
from storage.columns import UtcDateTime as UtcDateTime
from storage.columns import Words as Words
from storage.columns import key_column as _id
from storage.columns import metadata as metadata
from storage.columns import moment_of_text as moment_of_text
from storage.columns import reference as _ref
from storage.diploma_tables import diplomas as diplomas
from storage.diploma_tables import wrong_serials as wrong_serials
from storage.goodbye_tables import goodbyes as goodbyes
from storage.plan_tables import plan_comments as plan_comments
from storage.plan_tables import plan_versions as plan_versions
from storage.plan_tables import plans as plans

gatherings, guests = gathering_tables.gatherings, gathering_tables.guests

people = Table(
    "people",
    metadata,
    _id(),
    Column("telegram_id", BigInteger, unique=True),
    Column("language", String(16), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("name", Text, nullable=False, default=""),
    Column("email", Text, nullable=False, default=""),
    Column("phone", Text, nullable=False, default=""),
    Column("town", Text, nullable=False, default=""),
    Column("employer", Text, nullable=False, default=""),
    Column("spoken", Words, nullable=False, default=()),
    Column("unreachable_since", UtcDateTime),
    Column("deletion_asked_at", UtcDateTime),
    Column("called", Text, nullable=False, default=""),
    Column("title", Text, nullable=False, default=""),
    Column("forgotten", Boolean, nullable=False, default=False, server_default=false()),
    Column("missed_since", UtcDateTime),
    Column("sorts_as", ByteOrder),
    Column("called_as", Text),
    Column("name_words", Text),
    Column("other_words", Text),
    Column("in_several", Boolean, nullable=False, default=False, server_default=false()),
    Column("last_programme", BigInteger),  # no foreign key: programmes point at people
    Column("last_programme_at", UtcDateTime),
    Column("boards", Text),
    Column("mail_since", UtcDateTime),
    Index("ix_people_name_words", "name_words"),
    Index("ix_people_other_words", "other_words"),
    Index("ix_people_sorts_as", "sorts_as"),
    Index("ix_people_called_as", "called_as"),
    Index("ix_people_phone", "phone"),
    Index("ix_people_email", "email"),
    Index(
        "ix_people_unreachable",
        "unreachable_since",
        sqlite_where=text("unreachable_since IS NOT NULL"),
        postgresql_where=text("unreachable_since IS NOT NULL"),
    ),
    Index(
        "ix_people_deletion_asked",
        "deletion_asked_at",
        sqlite_where=text("deletion_asked_at IS NOT NULL"),
        postgresql_where=text("deletion_asked_at IS NOT NULL"),
    ),
    sqlite_autoincrement=True,
)

programmes = Table(
    "programmes",
    metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("preset", String(32), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("organisation", Text, nullable=False, default=""),
    Column("contact", Text, nullable=False, default=""),
    Column("outsider_name", Text, nullable=False, default=""),
    Column("outsider_phone", Text, nullable=False, default=""),
    Column("stand_in_id", BigInteger),
    Column("same_employer", String(16), nullable=False, default="caution", server_default="caution"),
    Column("meeting_minutes", Integer),
    Column("most_adepts", Integer),
    Column("answer_days", Integer),
    Column("archived_at", UtcDateTime),
    Column("digest_at", Time, nullable=False, default=DIGEST_AT, server_default="08:30:00"),
    Column("object_days", Integer),
    Column("fit_days", Integer),
    Column("quiet", Words, default=()),
    Column("shows_mentors", Boolean, nullable=False, default=False, server_default=false()),
    Column("extended_to", Date),
    Column("calls_a_week", Integer),
    Column("least_meetings", Integer),
    sqlite_autoincrement=True,
)

memberships = Table(
    "memberships",
    metadata,
    _id(),
    _ref("person_id", "people"),
    _ref("programme_id", "programmes"),
    Column("role", String(16), nullable=False),
    Column("state", String(32), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("consented_at", UtcDateTime),
    Column("registered_at", UtcDateTime),
    Column("competences", Words, nullable=False, default=()),
    Column("goal", Text, nullable=False, default=""),
    Column("capacity", Integer, nullable=False, default=0),
    Column("presentation", Text),
    Column("idea", Text),
    Column("shown", Boolean, nullable=False, default=False, server_default=false()),
    UniqueConstraint("person_id", "programme_id", "role"),
    # With the ids, so that who is in no pair is found by indexes alone; and who has registered.
    Index("ix_memberships_programme_state", "programme_id", "state", "id"),
    Index("ix_memberships_programme_role", "programme_id", "role", "state", "id", "registered_at"),
    sqlite_autoincrement=True,
)

dialogs = Table(
    "dialogs",
    metadata,
    _id(),
    _ref("person_id", "people"),
    Column("form", String(32), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("subject", BigInteger, nullable=False),
    Column("state", String(16), nullable=False),
    Column("step", String(32)),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changing", Boolean, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("hints", JSON, nullable=False),
    Column("picked", Words, nullable=False),
    Column("said_id", BigInteger),
    Column("proposed", Words),
    Column("said_step", String(64)),
    Column("said_text", Text),
    Index(
        "uq_dialogs_active",
        "person_id",
        unique=True,
        sqlite_where=text("state = 'active'"),
        postgresql_where=text("state = 'active'"),
    ),
    Index("ix_dialogs_form_subject", "form", "subject"),
    sqlite_autoincrement=True,
)

letters = Table(
    "letters",
    metadata,
    _id(),
    _ref("membership_id", "memberships"),
    _ref("author_id", "people"),
    Column("text", Text, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Column("message_id", BigInteger),
    Column("settled_at", UtcDateTime),
    Column("undelivered_at", UtcDateTime),
    Index(
        "ix_letters_unsettled",
        "membership_id",
        "author_id",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

links = Table(
    "links",
    metadata,
    _id(),
    Column("token", String(64), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("created_by", BigInteger, nullable=False),
    _ref("programme_id", "programmes", nullable=True),
    Column("role", String(16)),
    _ref("person_id", "people", nullable=True),
    Column("expires_at", UtcDateTime),
    Column("used_at", UtcDateTime),
    _ref("adept_id", "memberships", nullable=True),
    _ref("membership_id", "memberships", nullable=True),
    Column("opened_by", BigInteger, index=True),
    Column("opened_at", UtcDateTime),
    Index(
        "ix_links_moves",
        "opened_at",
        "id",
        sqlite_where=text("opened_by IS NOT NULL AND used_at IS NULL"),
        postgresql_where=text("opened_by IS NOT NULL AND used_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

people_lists = Table(
    "people_lists",
    metadata,
    _id(),
    _ref("programme_id", "programmes"),
    Column("sent_by", BigInteger, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False, index=True),
    Column("headings", Words, nullable=False),
    Column("columns", Words, nullable=False),
    Column("everybody", String(16)),
    Column("confirmed_at", UtcDateTime),
    Column("taken_in_at", UtcDateTime),
    sqlite_autoincrement=True,
)

entries = Table(
    "entries",
    metadata,
    _id(),
    _ref("list_id", "people_lists"),
    _ref("programme_id", "programmes"),
    Column("row", Integer, nullable=False),
    Column("role", String(16), nullable=False),
    Column("name", Text, nullable=False),
    _ref("link_id", "links"),
    Column("expires_at", UtcDateTime, nullable=False, index=True),
    Column("email", Text, nullable=False, default=""),
    Column("phone", Text, nullable=False, default=""),
    Column("employer", Text, nullable=False, default=""),
    Column("town", Text, nullable=False, default=""),
    Column("spoken", Words, nullable=False),
    Column("competences", Words, nullable=False),
    Column("goal", Text, nullable=False, default=""),
    Column("capacity", Integer, nullable=False, default=0),
    _ref("membership_id", "memberships", nullable=True),
    Column("title", Text, nullable=False, default="", server_default=text("''")),
    Column("boards", Text, nullable=False, default="", server_default=text("''")),
    Column("presentation", Text, nullable=False, default="", server_default=text("''")),
    sqlite_autoincrement=True,
)

changes = Table(
    "changes",
    metadata,
    _id(),
    _ref("person_id", "people", nullable=True),
    _ref("programme_id", "programmes", nullable=True),
    Column("fact", String(32), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("changed_by", BigInteger, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

undos = Table(
    "undos",
    metadata,
    _id(),
    _ref("person_id", "people"),
    _ref("programme_id", "programmes"),
    Column("deed", String(32), nullable=False),
    Column("kind", Integer, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    _ref("membership_id", "memberships", nullable=True),
    _ref("pair_id", "pairs", nullable=True),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    sqlite_autoincrement=True,
)

spent = Table(
    "spent",
    metadata,
    _id(),
    _ref("person_id", "people"),
    Column("press", String(64), nullable=False),
    Column("used_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

absences = Table(
    "absences",
    metadata,
    _id(),
    _ref("membership_id", "memberships"),
    _ref("programme_id", "programmes"),
    _ref("person_id", "people"),
    _ref("stand_in_id", "people"),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("stage", String(16), nullable=False),
    Column("declined", Words, default=()),
    sqlite_autoincrement=True,
)

calm_news = Table(
    "calm_news",
    metadata,
    _id(),
    _ref("membership_id", "memberships"),
    Column("about", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("facts", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

at_hand = Table(
    "at_hand",
    metadata,
    _id(),
    _ref("person_id", "people"),
    _ref("programme_id", "programmes"),
    Column("kind", Integer, nullable=False),
    Column("subject", BigInteger, nullable=False),
    Column("beside", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("asks_day", Boolean, nullable=False),
    Column("settled", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

audit = Table(
    "audit",
    metadata,
    _id(),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("actor_id", BigInteger),
    Column("action", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("subject_id", BigInteger, nullable=False),
    Column("on_behalf_of", String(16)),
    Index("ix_audit_about", "subject_id", "kind", "action"),
    sqlite_autoincrement=True,
)

windows = Table(
    "windows",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("purpose", String(64), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("chat_id", BigInteger, nullable=False),
    Column("lane", String(16), nullable=False),
    Column("person_id", BigId, ForeignKey("people.id", ondelete="CASCADE"), index=True),
    Column("kind", String(16), nullable=False),
    Column("purpose", String(64)),
    Column("payload", JSON, nullable=False),
    Column("correlation", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("claimed_by", String(64)),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False, default=0),
    Column("sent_at", UtcDateTime),
    Column("parked_reason", Text),
    Index(
        "ix_outbox_waiting",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index("ix_outbox_sent_at", "sent_at"),
    Index("ix_outbox_chat_purpose", "chat_id", "purpose"),
    Index(
        "ix_outbox_parked",
        "chat_id",
        sqlite_where=text("state IN ('parked', 'missed')"),
        postgresql_where=text("state IN ('parked', 'missed')"),
    ),
    sqlite_autoincrement=True,
)

handled_updates = Table(
    "handled_updates",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("handled_at", UtcDateTime, nullable=False, index=True),
)

failed_updates = Table(
    "failed_updates",
    metadata,
    _id(),
    Column("error_id", String(16), nullable=False, index=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("failed_at", UtcDateTime, nullable=False),
    Column("telegram_id", BigInteger),
    sqlite_autoincrement=True,
)

update_attempts = Table(
    "update_attempts",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("attempts", Integer, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("started_at", UtcDateTime, nullable=False),
    Column("stopped_at", UtcDateTime),
)

due = Table(
    "due",
    metadata,
    _id(),
    Column("kind", String(32), nullable=False),
    Column("subject", BigInteger, nullable=False),
    _ref("programme_id", "programmes"),
    _ref("person_id", "people"),
    Column("due_at", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("claimed_by", String(64)),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False, default=0),
    Column("next_try_at", UtcDateTime),
    Column("parked_reason", Text),
    Column("put_off", Boolean, nullable=False, default=False, server_default=false()),
    UniqueConstraint("kind", "subject", name="uq_due_kind_subject"),
    Index("ix_due_programme_due_at", "programme_id", "due_at", "id"),
    Index(
        "ix_due_parked",
        "id",
        sqlite_where=text("parked_reason IS NOT NULL"),
        postgresql_where=text("parked_reason IS NOT NULL"),
    ),
    Index(
        "ix_due_put_off",
        "programme_id",
        "due_at",
        "id",
        sqlite_where=text("put_off = 1"),
        postgresql_where=text("put_off"),
    ),
    Index(
        "ix_due_due_at",
        "due_at",
        "id",
        sqlite_where=text("parked_reason IS NULL"),
        postgresql_where=text("parked_reason IS NULL"),
    ),
    sqlite_autoincrement=True,
)

errands = Table(
    "errands",
    metadata,
    _id(),
    Column("kind", String(16), nullable=False),
    _ref("programme_id", "programmes"),
    _ref("person_id", "people"),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("claimed_by", String(64)),
    Column("lease_until", UtcDateTime),
    UniqueConstraint("kind", "programme_id", "person_id"),
    sqlite_autoincrement=True,
)

jobs = Table(
    "jobs",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("paused", Boolean, nullable=False, default=False),
    Column("next_run", UtcDateTime),
    Column("last_started", UtcDateTime),
    Column("last_finished", UtcDateTime),
    Column("last_result", Text),
)

interviews = Table(
    "interviews",
    metadata,
    _id(),
    Column("membership_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("challenges", Text, nullable=False, default=""),
    Column("areas", Words, nullable=False, default=()),
    Column("contribution", Text, nullable=False, default=""),
    Column("style", String(16), nullable=False, default=""),
    Column("wishes", Text, nullable=False, default=""),
    Column("wished", Words, nullable=False, default=()),
    Column("ties", Words, nullable=False, default=()),
    Column("notes", Text, nullable=False, default=""),
    sqlite_autoincrement=True,
)

pairs = Table(
    "pairs",
    metadata,
    _id(),
    _ref("programme_id", "programmes"),
    _ref("adept_id", "memberships"),
    _ref("mentor_id", "memberships"),
    Column("state", String(32), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("end", String(32)),
    Column("outcome_at", UtcDateTime),
    Column("start_confirmed_at", UtcDateTime),
    Column("ends_on", Date),
    Column("adept_told", Integer),
    Column("mentor_told", Integer),
    Index(
        "uq_pairs_open_adept",
        "adept_id",
        unique=True,
        sqlite_where=text("state != 'ended'"),
        postgresql_where=text("state != 'ended'"),
    ),
    Index("ix_pairs_programme_state", "programme_id", "state"),
    Index(
        "ix_pairs_open_mentor",
        "mentor_id",
        sqlite_where=text("state != 'ended'"),
        postgresql_where=text("state != 'ended'"),
    ),
    sqlite_autoincrement=True,
)

suggestions = Table(
    "suggestions",
    metadata,
    Column("adept_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("mentor_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False, index=True),
    _ref("programme_id", "programmes"),
)

set_aside = Table(
    "set_aside",
    metadata,
    Column("adept_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("mentor_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_set_aside_mentor_id", "mentor_id"),
)

bans = Table(
    "bans",
    metadata,
    Column("adept_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("mentor_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Index("ix_bans_mentor_id", "mentor_id"),
)

twins = Table(
    "twins",
    metadata,
    Column("one_id", BigId, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("other_id", BigId, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("asked_by", BigInteger),
    Column("one_yes_at", UtcDateTime),
    Column("other_yes_at", UtcDateTime),
    Column("different_at", UtcDateTime),
    Index("ix_twins_other_id", "other_id"),
)

bosses = Table(
    "bosses",
    metadata,
    Column("boss_id", BigId, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("person_id", BigId, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("told_by", BigInteger, nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
    Index("ix_bosses_person_id", "person_id"),
)

fits = Table(
    "fits",
    metadata,
    _id(),
    _ref("pair_id", "pairs"),
    Column("role", String(16), nullable=False),
    Column("answer", String(16), nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("recorded_by", BigInteger),
    UniqueConstraint("pair_id", "role"),
    sqlite_autoincrement=True,
)

meetings = Table(
    "meetings",
    metadata,
    _id(),
    _ref("pair_id", "pairs"),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("noted_by", BigInteger, nullable=False),
    Column("noted_at", UtcDateTime, nullable=False),
    Column("place", Text, nullable=False, default=""),
    Column("state", String(16), nullable=False, default="planned", server_default="planned"),
    Column("recorded_by", BigInteger),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("joint_id", BigId, ForeignKey("joints.id", ondelete="SET NULL"), index=True),
    Index("ix_meetings_programme_state", "programme_id", "state", "starts_at"),
    sqlite_autoincrement=True,
)

joints = Table(
    "joints",
    metadata,
    _id(),
    _ref("mentor_id", "memberships"),
    _ref("one_id", "pairs"),
    _ref("other_id", "pairs"),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("one_yes", Boolean),
    Column("other_yes", Boolean),
    Column("closed_at", UtcDateTime),
    sqlite_autoincrement=True,
)

meeting_changes = Table(
    "meeting_changes",
    metadata,
    _id(),
    _ref("meeting_id", "meetings"),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("place", Text, nullable=False, default=""),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

tallies = Table(
    "tallies",
    metadata,
    Column("pair_id", BigId, ForeignKey("pairs.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("held", Integer, nullable=False),
    Column("first_held_at", UtcDateTime),
    Column("last_held_at", UtcDateTime),
    Column("latest_at", UtcDateTime),
    Column("planned_at", UtcDateTime),
    Column("asked", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    Column("adept_id", BigInteger, nullable=False),
    Column("mentor_id", BigInteger, nullable=False),
    Column("matched", Integer, nullable=False),
    Column("signed", Integer, nullable=False),
    Column("moved", Integer, nullable=False),
    Column("adept_low_at", UtcDateTime),
    Column("mentor_low_at", UtcDateTime),
    Column("began_on", Date),
    Column("ends_on", Date),
    Index("ix_tallies_programme_planned", "programme_id", "planned_at"),
    Index("ix_tallies_began", "programme_id", "began_on", "pair_id", "ends_on"),
    Index("ix_tallies_adept", "programme_id", "adept_id", "matched", "signed", "held", "pair_id"),
    Index("ix_tallies_mentor", "programme_id", "mentor_id", "matched", "signed", "held", "pair_id"),
)

meeting_replies = Table(
    "meeting_replies",
    metadata,
    _id(),
    _ref("meeting_id", "meetings"),
    Column("number", Integer, nullable=False),
    Column("role", String(16), nullable=False),
    Column("starts_at", UtcDateTime),
    Column("at", UtcDateTime, nullable=False),
    Column("declined", Boolean, nullable=False, default=False),
    Column("place", Text),
    sqlite_autoincrement=True,
)

points = Table(
    "points",
    metadata,
    _id(),
    _ref("meeting_id", "meetings"),
    Column("line", Text, nullable=False),
    Column("shown", Boolean, nullable=False, default=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_points_at", "at"),
    sqlite_autoincrement=True,
)

contracts = Table(
    "contracts",
    metadata,
    _id(),
    _ref("pair_id", "pairs"),
    Column("language", String(16), nullable=False),
    Column("goals", Words, nullable=False),
    Column("agreed", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("adept_signed_at", UtcDateTime),
    Column("mentor_signed_at", UtcDateTime),
    Column("adept_recorded_by", BigInteger),
    Column("mentor_recorded_by", BigInteger),
    sqlite_autoincrement=True,
)
_is_open = contracts.c.adept_signed_at.is_(None) | contracts.c.mentor_signed_at.is_(None)
Index("uq_contracts_one_open", contracts.c.pair_id, unique=True, sqlite_where=_is_open, postgresql_where=_is_open)

goal_marks = Table(
    "goal_marks",
    metadata,
    _id(),
    _ref("contract_id", "contracts"),
    _ref("membership_id", "memberships"),
    Column("number", Integer, nullable=False),
    Column("mark", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

concerns = Table(
    "concerns",
    metadata,
    _id(),
    _ref("membership_id", "memberships"),
    Column("theme", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("wish", String(16), nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("settled_at", UtcDateTime),
    Column("pair_id", BigId, ForeignKey("pairs.id", ondelete="SET NULL"), index=True),
    Column("passed_on_at", UtcDateTime),
    Index(
        "ix_concerns_unsettled",
        "membership_id",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

notes = Table(
    "notes",
    metadata,
    _id(),
    _ref("membership_id", "memberships"),
    Column("author_id", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

calls = Table(
    "calls",
    metadata,
    _id(),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    _ref("membership_id", "memberships"),
    Column("author_id", BigInteger, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("why", String(16)),
    # With the day, so that the last call of each kind with everybody is found by the index alone.
    Index("ix_calls_programme_last", "programme_id", "membership_id", "outcome", "made_at"),
    sqlite_autoincrement=True,
)

wordings = Table(
    "wordings",
    metadata,
    _id(),
    _ref("programme_id", "programmes"),
    Column("kind", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("text", Text, nullable=False),
    Column("worded_by", BigInteger, nullable=False),
    Column("worded_at", UtcDateTime, nullable=False),
    UniqueConstraint("programme_id", "kind", "language"),
    sqlite_autoincrement=True,
)

reports = Table(
    "reports",
    metadata,
    _id(),
    _ref("meeting_id", "meetings"),
    _ref("membership_id", "memberships"),
    Column("held", String(16), nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("minutes", Integer),
    Column("useful", Integer),
    Column("progress", Integer),
    Column("talk", Boolean, nullable=False),
    Column("recorded_by", BigInteger),
    UniqueConstraint("meeting_id", "membership_id"),
    sqlite_autoincrement=True,
)

surveys = Table(
    "surveys",
    metadata,
    _id(),
    _ref("membership_id", "memberships"),
    Column("form", String(32), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("given_at", UtcDateTime),
    Column("answers", JSON, nullable=False),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(32), nullable=False, default=HALF_WAY, server_default=HALF_WAY),
    _ref("pair_id", "pairs", nullable=True),
    Column("reminded_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    UniqueConstraint("membership_id", "name", "pair_id"),
    Index("ix_surveys_programme_form", "programme_id", "form", "given_at"),
    Index("ix_surveys_programme_asked", "programme_id", "asked_at", "membership_id"),
    Index(
        "uq_surveys_of_a_year",
        "membership_id",
        "name",
        unique=True,
        sqlite_where=text("pair_id IS NULL"),
        postgresql_where=text("pair_id IS NULL"),
    ),
    sqlite_autoincrement=True,
)

enquiries = Table(
    "enquiries",
    metadata,
    _id(),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", BigInteger, nullable=False),
    Column("form", String(32), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("stopped_at", UtcDateTime),
    Index("ix_enquiries_programme_made", "programme_id", "made_at"),
    sqlite_autoincrement=True,
)

enquiry_turns = Table(
    "enquiry_turns",
    metadata,
    _id(),
    _ref("enquiry_id", "enquiries"),
    _ref("membership_id", "memberships"),
    _ref("pair_id", "pairs", nullable=True),
    Column("asked_at", UtcDateTime),
    sqlite_autoincrement=True,
)

nudges = Table(
    "nudges",
    metadata,
    _id(),
    Column("person_id", BigId, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    _ref("pair_id", "pairs", nullable=True),
    Index("ix_nudges_person_at", "person_id", "at"),
    sqlite_autoincrement=True,
)

pauses = Table(
    "pauses",
    metadata,
    _id(),
    _ref("programme_id", "programmes"),
    _ref("membership_id", "memberships"),
    _ref("pair_id", "pairs", nullable=True),
    Column("first_day", Date, nullable=False),
    Column("until", Date),
    Column("ended_on", Date),
    Column("asked_on", Date),
    Column("longer", Integer, nullable=False, default=0),
    sqlite_autoincrement=True,
)

announcements = Table(
    "announcements",
    metadata,
    _id(),
    _ref("programme_id", "programmes"),
    Column("author_id", BigInteger, nullable=False),
    Column("audience", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("progress", String(16), nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("starts_at", UtcDateTime),
    Column("file_kind", String(16)),
    Column("file_id", Text),
    Column("handed_over", Boolean, nullable=False, server_default=false()),
    sqlite_autoincrement=True,
)

announced = Table(
    "announced",
    metadata,
    Column(
        "announcement_id",
        BigId,
        ForeignKey("announcements.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column(
        "membership_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    ),
    Column("state", String(16), nullable=False),
    Index("ix_announced_membership_id", "membership_id"),
)

mails = Table(
    "mails",
    metadata,
    _id(),
    _ref("person_id", "people"),
    _ref("programme_id", "programmes", nullable=True),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("message_id", String(320), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("next_try_at", UtcDateTime, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("subject", BigInteger),  # no foreign key: what it is about may go before the mail does
    Column("asked_for", Boolean, nullable=False, default=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("sent_at", UtcDateTime),
    Column("why", String(16)),
    Column("claimed_by", String(64)),
    Column("lease_until", UtcDateTime),
    Index(
        "ix_mails_waiting",
        "next_try_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index("ix_mails_sent_at", "sent_at"),
    Index(
        "ix_mails_offered",
        "created_at",
        sqlite_where=text("state = 'offered'"),
        postgresql_where=text("state = 'offered'"),
    ),
    sqlite_autoincrement=True,
)
