"""The kinds of updates and messages that Telegram has, and why some get no answer: tables, as data.

All that a person sends in a private chat is answered: read, or told that it can't be read. A kind in no table here
is answered too, so a kind that Telegram invents later never meets silence.
"""

UPDATES: dict[str, str] = {
    "message": "",
    "edited_message": "",
    "callback_query": "",
    "my_chat_member": "",
    "message_reaction": "",
    "channel_post": "",  # only to say that the bot is met in private
    "edited_channel_post": "channels are told once, when a command is posted",
    "business_connection": "the bot is in nobody's business account: an answer would go to strangers",
    "business_message": "the bot is in nobody's business account: an answer would go to strangers",
    "edited_business_message": "the bot is in nobody's business account: an answer would go to strangers",
    "deleted_business_messages": "the bot is in nobody's business account: an answer would go to strangers",
    "guest_message": "the bot is called into no chat of other people: an answer would be read by all of them",
    "message_reaction_count": "comes from channels only, and names no person",
    "inline_query": "the bot has no inline mode: what is typed there is not meant for it",
    "chosen_inline_result": "the bot has no inline mode: what is typed there is not meant for it",
    "shipping_query": "the bot sells nothing",
    "pre_checkout_query": "the bot sells nothing",
    "purchased_paid_media": "the bot sells nothing",
    "poll": "the bot asks with buttons and sends no polls",
    "poll_answer": "the bot asks with buttons and sends no polls",
    "chat_member": "tells about groups and channels, not about a private chat",
    "chat_join_request": "tells about groups and channels, not about a private chat",
    "chat_boost": "tells about groups and channels, not about a private chat",
    "removed_chat_boost": "tells about groups and channels, not about a private chat",
    "managed_bot": "the bot manages no other bots",
}
"""Every kind of update, with the reason why it is not asked for; an empty reason means that it is."""

_OF_GROUPS = "tells about a group or a channel, not about a private chat"
_OF_THE_CHAT = "a notice of Telegram's about the chat itself: the person said nothing"
NOTICES: dict[str, str] = {
    **dict.fromkeys(("new_chat_members", "left_chat_member", "chat_owner_left", "chat_owner_changed"), _OF_GROUPS),
    **dict.fromkeys(("new_chat_title", "new_chat_photo", "delete_chat_photo", "boost_added"), _OF_GROUPS),
    **dict.fromkeys(("group_chat_created", "supergroup_chat_created", "channel_chat_created"), _OF_GROUPS),
    **dict.fromkeys(("migrate_to_chat_id", "migrate_from_chat_id", "proximity_alert_triggered"), _OF_GROUPS),
    **dict.fromkeys(("video_chat_scheduled", "video_chat_started", "video_chat_ended"), _OF_GROUPS),
    **dict.fromkeys(("video_chat_participants_invited", "direct_message_price_changed"), _OF_GROUPS),
    **dict.fromkeys(("general_forum_topic_hidden", "general_forum_topic_unhidden"), _OF_GROUPS),
    **dict.fromkeys(("suggested_post_approved", "suggested_post_approval_failed"), _OF_GROUPS),
    **dict.fromkeys(("suggested_post_declined", "suggested_post_paid", "suggested_post_refunded"), _OF_GROUPS),
    **dict.fromkeys(("giveaway_created", "giveaway_completed", "paid_message_price_changed"), _OF_GROUPS),
    **dict.fromkeys(("pinned_message", "message_auto_delete_timer_changed", "chat_background_set"), _OF_THE_CHAT),
    **dict.fromkeys(("forum_topic_created", "forum_topic_edited"), _OF_THE_CHAT),
    **dict.fromkeys(("forum_topic_closed", "forum_topic_reopened"), _OF_THE_CHAT),
    **dict.fromkeys(("write_access_allowed", "connected_website"), _OF_THE_CHAT),
}
"""Fields of messages that are no words of the person's, with the reason why they get no answer."""

ALLOWED_UPDATES = [kind for kind, reason in UPDATES.items() if not reason]
