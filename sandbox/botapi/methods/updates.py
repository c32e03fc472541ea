"""Methods by which a bot gets its updates, and its own session."""

from sandbox.botapi.methods.registry import Call, method
from sandbox.botapi.records import Json
from sandbox.botapi.refusals import conflict
from sandbox.botapi.rendering import user_json

WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@method("getMe")
def get_me(call: Call) -> Json:
    """Return the bot's user."""
    return user_json(call.account.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": call.account.reads_all_group_messages,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@method("logOut", "close")
def log_out(call: Call) -> bool:
    """Accept the request without a change: there is no cloud server to log out from."""
    return True


@method("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    """Return the waiting updates, or wait for the next."""
    account = call.account
    if account.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    allowed = call.get("allowed_updates")
    if isinstance(allowed, list):
        account.queue.allow(allowed)
    return await account.queue.poll(call.integer("offset"), call.integer("limit", 100), call.integer("timeout"))


@method("setWebhook")
async def set_webhook(call: Call) -> bool:
    """Have updates sent to an address."""
    return call.account.webhook.set(
        call.text("url"),
        secret=call.text("secret_token"),
        max_connections=call.integer("max_connections", 40),
        allowed=call.get("allowed_updates"),
        drop_pending=call.flag("drop_pending_updates"),
    )


@method("deleteWebhook")
async def delete_webhook(call: Call) -> bool:
    """Go back to getUpdates."""
    return call.account.webhook.set("", drop_pending=call.flag("drop_pending_updates"))


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """Return the webhook's `WebhookInfo`."""
    return call.account.webhook.info()
