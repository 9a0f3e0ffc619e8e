"""Methods that say where updates are to be delivered."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from fakes.botapi.cloud import Cloud, Webhook
from fakes.botapi.refusals import bad_request
from fakes.botapi.sending import Params

HERE = ("127.0.0.1", "localhost")
MOST_CONNECTIONS = 100


def set_webhook(cloud: Cloud, params: Params) -> bool:
    """Deliver to an address from now on; an empty one ends it."""
    url, secret = params.get("url", ""), params.get("secret_token")
    if not url:
        return delete_webhook(cloud, params)
    parts = urlsplit(url)
    if cloud.proxy is None and parts.hostname not in HERE:
        # The tests open no connection to anywhere else.
        raise bad_request("bad webhook: failed to resolve host: Name or service not known")
    if cloud.proxy is not None and parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    connections = params.get("max_connections") or 40
    if not 1 <= connections <= MOST_CONNECTIONS:
        raise bad_request("max_connections must be between 1 and 100")
    if params.get("drop_pending_updates") is True:
        cloud.updates.drop()
    cloud.updates.allow(params.get("allowed_updates"))
    cloud.updates.hooks(True)
    cloud.webhook = Webhook(url, secret, connections)
    return True


def delete_webhook(cloud: Cloud, params: Params) -> bool:
    """Deliver nowhere."""
    if params.get("drop_pending_updates") is True:
        cloud.updates.drop()
    cloud.updates.hooks(False)
    cloud.webhook = Webhook()
    return True


def get_webhook_info(cloud: Cloud, _params: Params) -> dict[str, Any]:
    """Where updates go, how many wait, and what went wrong last."""
    hook = cloud.webhook
    info: dict[str, Any] = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(cloud.updates.pending),
    }
    if hook.url:
        info["max_connections"] = hook.connections
    if hook.error:
        info |= {"last_error_message": hook.error, "last_error_date": hook.error_date}
    if cloud.updates.allowed is not None:
        info["allowed_updates"] = sorted(cloud.updates.allowed)
    return info
